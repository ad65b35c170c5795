package io.sluice.it.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The routes of the API, such as {@code GET /api/v1/runs/{id}}. */
public final class Routes {
  private static final String ROOT = "/api/v1";
  private static final List<Class<? extends Annotation>> METHODS =
      List.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class);

  private Routes() {}

  /** Those that the OpenAPI document describes. */
  public static Set<String> described(JsonNode openApi) {
    Set<String> routes = new TreeSet<>();
    openApi
        .path("paths")
        .properties()
        .forEach(
            path ->
                METHODS.forEach(
                    method -> {
                      String name = method.getSimpleName();
                      if (path.getValue().has(name.toLowerCase(Locale.ROOT))) {
                        routes.add(name + " " + path.getKey());
                      }
                    }));
    return routes;
  }

  /** Those that the classes of the WAR declare. */
  public static Set<String> declared() {
    Set<String> routes = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.sluice")) {
      if (type.isAnnotatedWith(Path.class)) {
        type.getMethods().forEach(method -> add(routes, type, method));
      }
    }
    return routes;
  }

  private static void add(Set<String> routes, JavaClass type, JavaMethod method) {
    METHODS.stream()
        .filter(method::isAnnotatedWith)
        .forEach(
            verb -> {
              String path = ROOT + part(type.getAnnotationOfType(Path.class).value());
              if (method.isAnnotatedWith(Path.class)) {
                path += part(method.getAnnotationOfType(Path.class).value());
              }
              routes.add(verb.getSimpleName() + " " + path);
            });
  }

  private static String part(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }
}
