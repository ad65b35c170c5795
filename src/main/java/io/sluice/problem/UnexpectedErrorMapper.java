package io.sluice.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Sluice's own failures: the log has the stack trace, the client only the incident's id. */
@Provider
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(Throwable failure) {
    return ProblemResponse.of(Incident.log(failure));
  }
}
