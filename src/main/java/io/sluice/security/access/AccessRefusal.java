package io.sluice.security.access;

import io.sluice.database.DatabaseOutage;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Answers to requests that nobody is logged in for. Programs get a status, whose body the error
 * page of the container makes; browsers are led to the login page, and never asked by the browser
 * itself, which would remember the password.
 */
public final class AccessRefusal {

  private static final String CHALLENGE = "Basic realm=\"Sluice\", charset=\"UTF-8\"";
  private static final String LOGIN_PAGE = "/login.xhtml";
  private static final int TOO_MANY_REQUESTS = 429;

  private AccessRefusal() {}

  /** No credentials, or a session that is over. */
  public static AuthenticationStatus missing(
      HttpServletRequest request, HttpServletResponse response) {
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      return redirectPartially(response, request.getContextPath() + LOGIN_PAGE);
    }
    return isNavigation(request) ? redirect(request, response) : challenge(response);
  }

  /** Credentials that are none. */
  public static AuthenticationStatus challenge(HttpServletResponse response) {
    response.setHeader("WWW-Authenticate", CHALLENGE);
    return send(response, HttpServletResponse.SC_UNAUTHORIZED);
  }

  public static AuthenticationStatus tooMany(HttpServletResponse response, Duration wait) {
    response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
    return send(response, TOO_MANY_REQUESTS);
  }

  /**
   * Nobody can be recognized while the database is out of reach.
   *
   * @throws RuntimeException the failure, if it is another one
   */
  public static AuthenticationStatus outage(
      HttpServletResponse response, RuntimeException failure) {
    if (!DatabaseOutage.isBehind(failure)) {
      throw failure;
    }
    return send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  private static boolean isNavigation(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return request.getMethod().equals("GET") && accept != null && accept.contains("text/html");
  }

  private static AuthenticationStatus redirect(
      HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String target = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    return sent(
        AuthenticationStatus.SEND_CONTINUE,
        () -> response.sendRedirect(request.getContextPath() + LOGIN_PAGE + "?to=" + target));
  }

  /** A redirect that a script of Faces understands. */
  private static AuthenticationStatus redirectPartially(HttpServletResponse response, String to) {
    response.setContentType("text/xml;charset=UTF-8");
    String body =
        "<?xml version='1.0' encoding='UTF-8'?>\n<partial-response><redirect url=\"%s\"/>"
            + "</partial-response>";
    return sent(
        AuthenticationStatus.SEND_CONTINUE, () -> response.getWriter().write(body.formatted(to)));
  }

  private static AuthenticationStatus send(HttpServletResponse response, int status) {
    return sent(AuthenticationStatus.SEND_FAILURE, () -> response.sendError(status));
  }

  private static AuthenticationStatus sent(AuthenticationStatus result, Answer answer) {
    try {
      answer.send();
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Answer {
    void send() throws IOException;
  }
}
