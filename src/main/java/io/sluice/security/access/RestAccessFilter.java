package io.sluice.security.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Lets a request through to the resource method that was found for it, if the role table lets its
 * user through. A method that does not stand there is for nobody.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RestAccessFilter implements ContainerRequestFilter {

  private static final Logger LOG = System.getLogger(RestAccessFilter.class.getName());

  private final AccessTable table = new AccessTable();
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    String route = RestRoute.of(resource.getResourceClass(), resource.getResourceMethod());
    Optional<AccessRule> rule = table.ofRoute(route);
    if (rule.isEmpty()) {
      LOG.log(Level.WARNING, "{0} does not stand in the role table and is refused", route);
    }
    if (!rule.map(r -> lets(request.getSecurityContext(), r)).orElse(false)) {
      throw new ForbiddenException();
    }
  }

  private static boolean lets(SecurityContext user, AccessRule rule) {
    return rule.role()
        .map(role -> role.groupsThatMay().stream().anyMatch(user::isUserInRole))
        .orElse(true);
  }
}
