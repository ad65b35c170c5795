package io.sluice.security.access;

import io.sluice.security.Proxy;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Headers that keep a browser from guessing, framing and storing what Sluice answers. Scripts and
 * styles of pages are files of this server: nothing that stands in a page itself is run or applied.
 */
public class SecurityHeadersFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String OF_DATA = "default-src 'none'; frame-ancestors 'none'";
  private static final String OF_PAGES =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final String STATIC = "/jakarta.faces.resource/";

  @Inject transient Proxy proxy;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (proxy.isEncrypted(request)) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    String path = path(request);
    response.setHeader("Content-Security-Policy", isData(path) ? OF_DATA : OF_PAGES);
    if (!path.startsWith(STATIC)) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }

  private static boolean isData(String path) {
    return Stream.of("/api", "/openapi", "/metrics", "/health").anyMatch(path::startsWith);
  }

  /** The path that the client asked for, also when the answer is an error page. */
  private static String path(HttpServletRequest request) {
    String uri =
        request.getDispatcherType() == DispatcherType.ERROR
            ? (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)
            : request.getRequestURI();
    return uri.substring(request.getContextPath().length());
  }
}
