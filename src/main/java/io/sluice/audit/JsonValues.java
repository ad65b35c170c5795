package io.sluice.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;

/**
 * Values of a thing as they were at one moment.
 *
 * @param json an object; without members if there was no such thing
 */
record JsonValues(ObjectNode json) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  /** Of a record or a map; of null, no values. */
  static JsonValues of(Object thing) {
    if (thing instanceof JsonValues values) {
      return values;
    }
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    return new JsonValues(thing == null ? none : MAPPER.valueToTree(thing));
  }

  /** Those that are not the same in the other. */
  JsonValues without(JsonValues other) {
    ObjectNode different = json.deepCopy();
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (json.get(name).equals(other.json.get(name))) {
                different.remove(name);
              }
            });
    return new JsonValues(different);
  }

  /** As text for the database; empty without any. */
  Optional<String> text() {
    return json.isEmpty() ? Optional.empty() : Optional.of(json.toString());
  }

  /** Null for null. */
  static JsonNode parse(String text) {
    try {
      return text == null ? null : MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The audit trail holds JSON", e);
    }
  }
}
