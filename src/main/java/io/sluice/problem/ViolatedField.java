package io.sluice.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Optional;

/** The client's name for what a constraint is on, made of the Java path of the violation. */
final class ViolatedField {

  static final String WHOLE_BODY = "body";

  private ViolatedField() {}

  /** A path in the JSON such as {@code events[1]}, a parameter's name, or {@code body}. */
  static String of(ConstraintViolation<?> violation) {
    StringBuilder field = new StringBuilder();
    Path.MethodNode method = null;
    Optional<String> parameter = Optional.empty();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.METHOD) {
        method = node.as(Path.MethodNode.class);
      } else if (node.getKind() == ElementKind.PARAMETER) {
        parameter = parameter(violation.getRootBeanClass(), method, node);
      } else {
        append(field, node);
      }
    }
    return field.isEmpty() ? parameter.orElse(WHOLE_BODY) : field.toString();
  }

  private static void append(StringBuilder field, Path.Node node) {
    if (node.isInIterable()) {
      field.append('[').append(node.getIndex() == null ? "" : node.getIndex()).append(']');
    }
    if (node.getKind() == ElementKind.PROPERTY) {
      field.append(field.isEmpty() ? "" : ".").append(node.getName());
    }
  }

  private static Optional<String> parameter(
      Class<?> resource, Path.MethodNode method, Path.Node node) {
    Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
    int index = node.as(Path.ParameterNode.class).getParameterIndex();
    // a proxy's methods carry no annotations, its superclass's do
    for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
      Optional<String> name = declared(type, method.getName(), types).map(m -> name(m, index));
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private static Optional<Method> declared(Class<?> type, String name, Class<?>[] types) {
    try {
      return Optional.of(type.getDeclaredMethod(name, types));
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  private static String name(Method method, int index) {
    Parameter parameter = method.getParameters()[index];
    QueryParam query = parameter.getAnnotation(QueryParam.class);
    PathParam path = parameter.getAnnotation(PathParam.class);
    return query != null ? query.value() : path != null ? path.value() : null;
  }
}
