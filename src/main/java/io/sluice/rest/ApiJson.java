package io.sluice.rest;

import static com.fasterxml.jackson.databind.cfg.CoercionAction.Fail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The JSON of the API. What comes in must say exactly what it means: no unknown or doubled members,
 * no text for numbers or numbers for text, dates as ISO 8601 text. What goes out has no nulls.
 */
final class ApiJson {

  static final ObjectMapper MAPPER =
      forbidCoercion(
              JsonMapper.builder()
                  .addModule(new JavaTimeModule())
                  .addModule(isoTextOnly())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(
                      DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                      DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                      DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                      DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                  .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                  .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                  .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                  .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                  .defaultPropertyInclusion(
                      JsonInclude.Value.construct(
                          JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL)))
          .build();

  private ApiJson() {}

  private static SimpleModule isoTextOnly() {
    return new SimpleModule("ISO text only")
        .addDeserializer(LocalDate.class, new IsoText<>(LocalDate.class, LocalDate::parse))
        .addDeserializer(Instant.class, new IsoText<>(Instant.class, Instant::parse));
  }

  private static JsonMapper.Builder forbidCoercion(JsonMapper.Builder mapper) {
    return mapper
        .withCoercionConfigDefaults(c -> c.setCoercion(CoercionInputShape.EmptyString, Fail))
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.EmptyString, null)
                    .setCoercion(CoercionInputShape.Integer, Fail)
                    .setCoercion(CoercionInputShape.Float, Fail)
                    .setCoercion(CoercionInputShape.Boolean, Fail));
  }
}
