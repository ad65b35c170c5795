package io.sluice.security.access;

import io.sluice.security.Role;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Lets through to pages, and to what the server adds, whom the role table lets through. Nothing
 * else exists: 404. The API has its own filter, which knows the routes.
 *
 * @see RestAccessFilter
 */
public class PageAccessFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String API = "/api/v1/";

  @Inject transient AccessTable table;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = path(request);
    Optional<AccessRule> rule = table.ofPage(request.getMethod(), path);
    if (path.startsWith(API)) {
      chain.doFilter(request, response);
    } else if (rule.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (rule.get().role().map(role -> mayAct(request, role)).orElse(true)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean mayAct(HttpServletRequest request, Role role) {
    return role.groupsThatMay().stream().anyMatch(request::isUserInRole);
  }

  /** As the container matches it with servlets: decoded, and without path parameters. */
  private static String path(HttpServletRequest request) {
    String below = request.getPathInfo();
    return request.getServletPath() + (below == null ? "" : below);
  }
}
