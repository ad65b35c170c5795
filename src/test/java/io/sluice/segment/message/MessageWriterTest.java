package io.sluice.segment.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.segment.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageWriterTest {

  private final MessageWriter writer = new MessageWriter();

  @Test
  void messageIsWhatSegmentDocuments() {
    TrackMessage message =
        new TrackMessage(
            "ct-Jx0",
            "Notification Sent",
            "cust-1001",
            "__g1b2c3",
            Instant.parse("2026-11-22T09:12:33Z").getEpochSecond(),
            out -> out.ascii("{\"Campaign Id\":1700000001}"),
            new MessageContext(
                "Samsung",
                "SM-G991B",
                "Android",
                "14",
                "5.2.1",
                out -> out.ascii("{\"name\":\"Diwali\"}"),
                out -> out.ascii("{\"id\":5}")));

    assertThat(json(message))
        .isEqualTo(
            """
            {"type":"track","messageId":"ct-Jx0","event":"Notification Sent","userId":"cust-1001",\
            "anonymousId":"__g1b2c3","timestamp":"2026-11-22T09:12:33.000Z",\
            "properties":{"Campaign Id":1700000001},\
            "context":{"integration":{"name":"clevertap","version":"1.0.0"},\
            "device":{"manufacturer":"Samsung","model":"SM-G991B"},\
            "os":{"name":"Android","version":"14"},"app":{"version":"5.2.1"},\
            "campaign":{"name":"Diwali"},"session":{"id":5}}}""");
  }

  /** Six thousand letters of Hindi are 18 kB in UTF-8 and 36 kB in escapes. */
  @Test
  void escapesThatWouldMakeAMessageTooLargeAreSpeltOut() {
    String number = "12345678901234567890.10e2";
    String escaped = "{\"text\":\"" + "\\u0939".repeat(6_000) + "\", \"n\" : " + number + "}";
    TrackMessage message =
        new TrackMessage(
            "m",
            "Charged",
            "u",
            null,
            0,
            out -> out.raw(escaped.getBytes(StandardCharsets.UTF_8)),
            MessageContext.NONE);

    JsonBuffer out = new JsonBuffer();

    assertThat(writer.write(message, out)).isLessThanOrEqualTo(BatchLimits.MAX_MESSAGE_BYTES);
    assertThat(text(out))
        .contains("\"text\":\"" + "\u0939".repeat(6_000) + "\",\"n\":" + number + "}");
  }

  @Test
  void aMessageIsWrittenBehindWhatIsThere() {
    String escaped = "{\"text\":\"" + "\\u0939".repeat(6_000) + "\"}";
    TrackMessage message =
        new TrackMessage(
            "m",
            "Charged",
            "u",
            null,
            0,
            out -> out.raw(escaped.getBytes(StandardCharsets.UTF_8)),
            MessageContext.NONE);
    JsonBuffer alone = new JsonBuffer();
    writer.write(message, alone);
    JsonBuffer out = new JsonBuffer().ascii("[1,");

    assertThat(writer.write(message, out)).isEqualTo(alone.length());
    assertThat(text(out)).isEqualTo("[1," + text(alone));
  }

  @Test
  void halfOfASurrogatePairStaysAnEscapeAlsoInALargeMessage() {
    String lone = "{\"text\":\"\\uD800" + "x".repeat(33_000) + "\"}";
    TrackMessage message =
        new TrackMessage(
            "m",
            "Charged",
            "u",
            null,
            0,
            out -> out.raw(lone.getBytes(StandardCharsets.UTF_8)),
            MessageContext.NONE);

    JsonBuffer out = new JsonBuffer();

    assertThat(writer.write(message, out)).isGreaterThan(BatchLimits.MAX_MESSAGE_BYTES);
    assertThat(text(out)).contains(lone);
  }

  @Test
  void whatIsAbsentIsLeftOut() {
    MessageContext context = new MessageContext("", "Pixel", null, "", null, null, null);
    TrackMessage message =
        new TrackMessage("m", "Charged", " ", "anon", 0, Samples.NO_PROPERTIES, context);

    assertThat(json(message))
        .doesNotContain("userId", "\"os\"", "\"app\"", "manufacturer", "campaign", "session")
        .contains("\"anonymousId\":\"anon\"", ",\"device\":{\"model\":\"Pixel\"}}}");
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z,1970-01-01T00:00:00.000Z",
    "1969-12-31T23:59:59Z,1969-12-31T23:59:59.000Z",
    "2028-02-29T23:59:59Z,2028-02-29T23:59:59.000Z",
    "2028-03-01T00:00:00Z,2028-03-01T00:00:00.000Z"
  })
  void timestampIsUtcWithMilliseconds(Instant instant, String written) {
    TrackMessage message =
        new TrackMessage(
            "m",
            "e",
            "u",
            null,
            instant.getEpochSecond(),
            Samples.NO_PROPERTIES,
            MessageContext.NONE);

    assertThat(json(message)).contains("\"timestamp\":\"" + written + "\"");
  }

  @Test
  void messageWithoutAnIdIsNeverWritten() {
    TrackMessage message =
        new TrackMessage("m", "e", null, "", 0, Samples.NO_PROPERTIES, MessageContext.NONE);

    assertThatThrownBy(() -> writer.write(message, new JsonBuffer()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neither a User ID nor an Anonymous ID");
  }

  private String json(TrackMessage message) {
    JsonBuffer out = new JsonBuffer();
    assertThat(writer.write(message, out)).isEqualTo(out.length());
    return text(out);
  }

  private static String text(JsonBuffer out) {
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }
}
