package io.sluice.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.sluice.problem.BadInputException;
import io.sluice.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in the client's words why a body was not accepted: where, what was found, what is allowed.
 * Jackson's own text is never passed on, since it names classes and repeats the input.
 */
final class JsonErrors {

  private static final Pattern DOUBLED = Pattern.compile("^Duplicate field '([^']*)'");

  private JsonErrors() {}

  /**
   * @param body the body that Jackson did not accept
   * @return the exception to throw; Jackson's own when the fault is in Sluice's records
   */
  static RuntimeException explain(JsonProcessingException refused, byte[] body) {
    if (refused.getCause() instanceof ProblemException broken) {
      return broken;
    }
    if (refused instanceof InvalidDefinitionException) {
      return new IllegalStateException(refused);
    }
    return refused instanceof JsonMappingException mapping && !isSyntax(refused)
        ? field(mapping, body)
        : syntax(refused);
  }

  private static boolean isSyntax(JsonProcessingException refused) {
    return refused.getCause() instanceof JsonProcessingException cause
        && !(cause instanceof JsonMappingException);
  }

  private static BadInputException syntax(JsonProcessingException refused) {
    JsonProcessingException parse =
        isSyntax(refused) ? (JsonProcessingException) refused.getCause() : refused;
    JsonLocation at = parse.getLocation();
    String where =
        at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    Matcher doubled = DOUBLED.matcher(parse.getOriginalMessage());
    if (doubled.find()) {
      return new BadInputException(doubled.group(1), null, "stands there twice" + where);
    }
    return new BadInputException("The body is not valid JSON" + where);
  }

  private static BadInputException field(JsonMappingException refused, byte[] body) {
    String path = path(refused.getPath());
    if (refused instanceof UnrecognizedPropertyException unknown) {
      return new BadInputException(path, null, "is not known here; known: " + known(unknown));
    }
    JsonNode found = find(refused.getPath(), body);
    Object value =
        found.isTextual() ? found.textValue() : found.isValueNode() ? scalar(found) : null;
    String needed =
        refused instanceof MismatchedInputException mismatch
            ? "must be " + Needed.inWords(mismatch.getTargetType())
            : "cannot be accepted";
    return new BadInputException(
        path.isEmpty() ? "body" : path, value, needed + "; " + Needed.found(found) + " was found");
  }

  private static String known(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Object scalar(JsonNode node) {
    return node.isNumber() ? node.numberValue() : node.isBoolean() ? node.booleanValue() : null;
  }

  private static JsonNode find(List<Reference> path, byte[] body) {
    try {
      JsonNode node = Json.MAPPER.readTree(body);
      for (Reference step : path) {
        node = step.getIndex() >= 0 ? node.path(step.getIndex()) : node.path(step.getFieldName());
      }
      return node;
    } catch (IOException e) {
      return Json.MAPPER.missingNode();
    }
  }

  /** {@code partner.events[1]}. */
  private static String path(List<Reference> steps) {
    StringBuilder path = new StringBuilder();
    for (Reference step : steps) {
      if (step.getIndex() >= 0) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
