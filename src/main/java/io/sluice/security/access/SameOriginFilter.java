package io.sluice.security.access;

import io.sluice.security.Proxy;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses with 403 what another site's page may have sent. Only a header {@code Authorization} is
 * never sent by a browser without being told.
 *
 * @see SameOrigin
 */
public class SameOriginFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject transient Proxy proxy;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    SameOrigin sent =
        new SameOrigin(
            request.getMethod(), request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"));
    if (sent.allows(proxy.origin(request), request.getHeader("Authorization") == null)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
