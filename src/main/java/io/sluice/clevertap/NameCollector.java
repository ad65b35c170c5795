package io.sluice.clevertap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sluice.record.Json;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds names in an answer of unknown shape: every key and every string value at any depth. It
 * holds words that are no names ({@code status}, {@code success}): good for asking whether a name
 * is known, not for showing all.
 */
final class NameCollector {

  private NameCollector() {}

  /** Empty if the body is empty, no JSON container, or says that the call has failed. */
  static Optional<Set<String>> names(byte[] body) {
    try (JsonParser parser = Json.FACTORY.createParser(body)) {
      JsonToken first = parser.nextToken();
      return first != null && first.isStructStart() ? collect(parser) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Set<String>> collect(JsonParser parser) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    boolean failed = false;
    while (parser.nextToken() != null) {
      if (parser.hasToken(JsonToken.FIELD_NAME)) {
        names.add(parser.currentName());
      } else if (parser.hasToken(JsonToken.VALUE_STRING)) {
        names.add(parser.getText());
        failed |= isFailure(parser);
      }
    }
    return failed || names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  private static boolean isFailure(JsonParser parser) throws IOException {
    return parser.getParsingContext().getParent().inRoot()
        && "status".equals(parser.currentName())
        && "fail".equals(parser.getText());
  }
}
