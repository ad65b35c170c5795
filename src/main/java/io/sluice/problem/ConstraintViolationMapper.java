package io.sluice.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.StreamSupport;

/** Constraints on requests and parameters: 400. On return values, they are Sluice's own failure. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(ConstraintViolationException violated) {
    if (violated.getConstraintViolations().stream().anyMatch(ConstraintViolationMapper::isInside)) {
      return ProblemResponse.of(Incident.log(violated));
    }
    BadInputException badInput = BadInputException.of(violated);
    return ProblemResponse.of(badInput.toProblem(ProblemResponse.instance(uri)));
  }

  private static boolean isInside(ConstraintViolation<?> violation) {
    return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
        .map(Path.Node::getKind)
        .anyMatch(ElementKind.RETURN_VALUE::equals);
  }
}
