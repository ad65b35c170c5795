package io.sluice.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Problems as answers of a REST resource. */
final class ProblemResponse {

  private ProblemResponse() {}

  static Response of(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }

  /** The path without the query, which may hold what does not belong into an answer or a log. */
  static String instance(UriInfo uri) {
    return uri.getRequestUri().getRawPath();
  }
}
