package io.sluice.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  record Answer(long id, String reason, LocalDate day, Instant at) {}

  private final JsonWriter writer = new JsonWriter();

  @Test
  void writesIsoTextAndNoNulls() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Answer answer =
        new Answer(7, null, LocalDate.of(2026, 10, 1), Instant.parse("2026-10-01T08:30:00Z"));
    writer.writeTo(answer, Answer.class, Answer.class, null, null, null, out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"id\":7,\"day\":\"2026-10-01\",\"at\":\"2026-10-01T08:30:00Z\"}");
  }

  @Test
  void leavesTextAndStreamsAlone() {
    assertThat(writes(Answer.class)).isTrue();
    assertThat(writes(String.class)).isFalse();
    assertThat(writes(byte[].class)).isFalse();
    assertThat(writes(ByteArrayInputStream.class)).isFalse();
  }

  private boolean writes(Class<?> type) {
    return writer.isWriteable(type, type, null, null);
  }
}
