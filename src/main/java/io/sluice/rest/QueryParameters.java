package io.sluice.rest;

import io.sluice.problem.BadInputException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Refuses a query parameter that a resource does not have: 400. A filter with a misspelt name would
 * match everything, and an action over it would be done to all.
 */
@Provider
public class QueryParameters implements ContainerRequestFilter {

  /** Everywhere: a page that asks by itself says so, and does not keep its session alive. */
  public static final String BACKGROUND = "background";

  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @Context private ResourceInfo resource;

  /**
   * @throws BadInputException if there is such a parameter
   */
  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    Set<String> names = known.computeIfAbsent(method, QueryParameters::names);
    for (String name : request.getUriInfo().getQueryParameters().keySet()) {
      if (!names.contains(name) && !name.equals(BACKGROUND)) {
        String value = request.getUriInfo().getQueryParameters().getFirst(name);
        throw new BadInputException(name, value, needed(names));
      }
    }
  }

  private static String needed(Set<String> names) {
    return names.isEmpty()
        ? "must not be there: nothing is asked for here by query parameters"
        : "must not be there: the query parameters are " + String.join(", ", names);
  }

  static Set<String> names(Method method) {
    Set<String> names = new TreeSet<>();
    Arrays.stream(method.getParameters())
        .flatMap(QueryParameters::places)
        .map(place -> place.getAnnotation(QueryParam.class))
        .filter(query -> query != null)
        .forEach(query -> names.add(query.value()));
    return names;
  }

  private static Stream<AnnotatedElement> places(Parameter parameter) {
    return parameter.isAnnotationPresent(BeanParam.class)
        ? Arrays.stream(parameter.getType().getDeclaredFields())
        : Stream.of(parameter);
  }
}
