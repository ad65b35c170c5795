package io.sluice.security.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/** The route of a resource method, such as {@code GET /api/v1/runs/{id}}, from its annotations. */
final class RestRoute {

  private static final String ROOT = "/api/v1";

  private RestRoute() {}

  /**
   * @param method null for what Jakarta REST answers by itself, such as {@code OPTIONS}
   */
  static String of(Class<?> resource, Method method) {
    return method == null
        ? "ANY"
        : verb(method) + " " + ROOT + part(pathOf(resource)) + part(pathOf(method));
  }

  private static String verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .flatMap(verb -> Optional.ofNullable(verb).stream())
        .map(HttpMethod::value)
        .findFirst()
        .orElse("ANY");
  }

  /** A proxy's class has no annotation, its superclass has. */
  private static Optional<Path> pathOf(Class<?> resource) {
    for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
      Annotation path = type.getDeclaredAnnotation(Path.class);
      if (path != null) {
        return Optional.of((Path) path);
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> pathOf(Method method) {
    return Optional.ofNullable(method.getAnnotation(Path.class));
  }

  private static String part(Optional<Path> path) {
    return path.map(Path::value).map(p -> p.startsWith("/") ? p : "/" + p).orElse("");
  }
}
