package io.sluice.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sluice.database.DatabaseOutage;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The error page of the servlet container: what it refuses outside of REST is a problem as well.
 * Asked for directly, it does not exist.
 */
public class ProblemServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** A request attribute: what a page that refuses itself tells; it must hold no secret. */
  public static final String REASON = "io.sluice.problem.reason";

  private static final String PAGE = "/WEB-INF/errors/problem.xhtml";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Problem problem = problem(request);
    response.setStatus(problem.status());
    if (isForPerson(request)) {
      request.setAttribute("problem", problem);
      request.getRequestDispatcher(PAGE).forward(request, response);
      return;
    }
    response.setContentType(Problem.MEDIA_TYPE);
    response.getOutputStream().write(JSON.writeValueAsBytes(problem));
  }

  /** A browser says that it wants a page; the REST API has none. */
  private static boolean isForPerson(HttpServletRequest request) {
    String accepted = request.getHeader("Accept");
    return accepted != null
        && accepted.contains("text/html")
        && !String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
            .contains("/api/");
  }

  private static Problem problem(HttpServletRequest request) {
    if (request.getDispatcherType() != DispatcherType.ERROR) {
      return problem(404, request.getRequestURI());
    }
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (failure instanceof Throwable inside) {
      return Incident.log(inside);
    }
    int status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return Optional.ofNullable((String) request.getAttribute(REASON))
        .map(reason -> Problem.of(status, reason, path))
        .orElseGet(() -> problem(status, path));
  }

  private static Problem problem(int status, String path) {
    return Problem.of(status, detail(status, path).orElse(null), path);
  }

  private static Optional<String> detail(int status, String path) {
    return switch (status) {
      case 401 -> Optional.of("Log in with the name and password of a user of Sluice");
      case 403 ->
          Optional.of("Your role does not allow this, or the page of another site asks for it");
      case 404 -> Optional.of("There is nothing at " + path);
      case 429 -> Optional.of("Too many failed logins; wait for the seconds of Retry-After");
      case 503 -> Optional.of(DatabaseOutage.IN_WORDS);
      default -> Optional.empty();
    };
  }
}
