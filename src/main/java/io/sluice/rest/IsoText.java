package io.sluice.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** Reads a date or time from ISO 8601 text only; Jackson would also take numbers and lists. */
final class IsoText<T> extends StdScalarDeserializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient Function<CharSequence, T> parse;

  IsoText(Class<T> type, Function<CharSequence, T> parse) {
    super(type);
    this.parse = parse;
  }

  @Override
  public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return context.reportInputMismatch(this, "not text");
    }
    String text = json.getText();
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      throw context.weirdStringException(text, handledType(), "not ISO 8601");
    }
  }
}
