package io.sluice.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/**
 * A refusal of Jakarta REST itself: an unknown path, method, media type or parameter. Its headers,
 * such as {@code Allow}, are kept; its text is not, since it may show the inside.
 */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

  private static final Set<String> KEPT =
      Set.of(HttpHeaders.ALLOW, HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER);

  @Context UriInfo uri;
  @Context Request request;
  @Context HttpHeaders headers;

  @Override
  public Response toResponse(WebApplicationException refused) {
    Response original = refused.getResponse();
    if (original.getStatus() < 400) {
      return original;
    }
    Response.ResponseBuilder answer = Response.fromResponse(ProblemResponse.of(problem(refused)));
    KEPT.forEach(name -> copy(original, name, answer));
    return answer.build();
  }

  private Problem problem(WebApplicationException refused) {
    String instance = ProblemResponse.instance(uri);
    if (refused.getCause() instanceof ProblemException broken) {
      return broken.toProblem(instance);
    }
    int status = refused.getResponse().getStatus();
    if (status == 500) {
      return Incident.log(refused);
    }
    return Problem.of(status, detail(status, refused.getResponse(), instance), instance);
  }

  private String detail(int status, Response original, String path) {
    return switch (status) {
      case 400 -> "The request cannot be understood";
      case 403 -> "Your role does not allow this";
      case 404 -> "There is nothing at " + path;
      case 405 -> request.getMethod() + " is not possible here; allowed: " + allowed(original);
      case 406 ->
          "Nothing acceptable to "
              + headers.getRequestHeader(HttpHeaders.ACCEPT)
              + " can be made here; JSON can";
      case 415 -> "The body must be JSON, with Content-Type: application/json";
      default -> null;
    };
  }

  private static String allowed(Response original) {
    return String.join(", ", original.getAllowedMethods().stream().sorted().toList());
  }

  private static void copy(Response from, String name, Response.ResponseBuilder to) {
    List<Object> values = from.getHeaders().get(name);
    if (values != null) {
      values.forEach(value -> to.header(name, value));
    }
  }
}
