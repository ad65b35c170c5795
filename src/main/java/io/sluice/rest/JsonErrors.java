package io.sluice.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.sluice.problem.BadInputException;
import io.sluice.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in the client's words why a body was not accepted: where, what was found, what is allowed.
 * Jackson's own text is never passed on, since it names classes and repeats the input.
 */
final class JsonErrors {

  private static final Pattern DOUBLED =
      Pattern.compile("^Duplicate [a-zA-Z ]+ ['\"]([^'\"]*)['\"]");

  private JsonErrors() {}

  /**
   * @param body the body that Jackson did not accept
   * @return the exception to throw; not the client's when the fault is in Sluice's records
   */
  static RuntimeException explain(JsonProcessingException refused, byte[] body) {
    Throwable cause = refused.getCause();
    if (cause instanceof ProblemException broken) {
      return broken;
    }
    if (refused instanceof InvalidDefinitionException) {
      return new IllegalStateException(refused);
    }
    if (cause instanceof JsonProcessingException parse
        && !(cause instanceof InputCoercionException)) {
      return syntax(parse);
    }
    return refused instanceof JsonMappingException mapping ? field(mapping, body) : syntax(refused);
  }

  private static BadInputException syntax(JsonProcessingException refused) {
    JsonLocation at = refused.getLocation();
    String where =
        at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    Matcher doubled = DOUBLED.matcher(refused.getOriginalMessage());
    return doubled.find()
        ? new BadInputException(doubled.group(1), null, "stands there twice" + where)
        : new BadInputException("The body is not valid JSON" + where);
  }

  private static BadInputException field(JsonMappingException refused, byte[] body) {
    JsonPath path = JsonPath.of(refused);
    if (refused instanceof UnrecognizedPropertyException unknown) {
      // without the value: a misspelt passcode is a passcode
      String message = "is not known here; known: " + known(unknown);
      return new BadInputException(path.inWords(), null, message);
    }
    JsonNode found = path.find(body);
    return new BadInputException(path.inWords(), scalar(found), message(refused, found));
  }

  private static String message(JsonMappingException refused, JsonNode found) {
    if (refused.getCause() instanceof InputCoercionException) {
      return "is out of range";
    }
    if (refused instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return Needed.insteadOf(found, mismatch.getTargetType());
    }
    boolean blank = found.isTextual() && found.textValue().isBlank();
    return blank ? "must not be blank" : "cannot be accepted";
  }

  private static String known(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Object scalar(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> node.textValue();
      case NUMBER -> node.numberValue();
      case BOOLEAN -> node.booleanValue();
      default -> null;
    };
  }
}
