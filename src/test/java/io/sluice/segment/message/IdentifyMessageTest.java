package io.sluice.segment.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.record.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdentifyMessageTest {

  private static final long NOW = Instant.parse("2026-11-23T10:15:30Z").getEpochSecond();

  private final MessageWriter writer = new MessageWriter();

  @Test
  void messageIsWhatSegmentDocuments() {
    IdentifyMessage message =
        new IdentifyMessage(
            "ct-Qp7",
            "cust-1001",
            "__g1",
            NOW,
            out -> out.ascii("{\"email\":\"a@example.com\",\"name\":\"A B\"}"));

    assertThat(json(message))
        .isEqualTo(
            """
            {"type":"identify","messageId":"ct-Qp7","userId":"cust-1001","anonymousId":"__g1",\
            "timestamp":"2026-11-23T10:15:30.000Z",\
            "traits":{"email":"a@example.com","name":"A B"},\
            "context":{"active":false,"integration":{"name":"clevertap","version":"1.0.0"}}}""");
  }

  @Test
  void aBlankIdIsLeftOut() {
    assertThat(json(message(" ", "a"))).doesNotContain("userId").contains("\"anonymousId\":\"a\"");
    assertThat(json(message("u", ""))).doesNotContain("anonymousId");
  }

  @Test
  void aMessageAboutNobodyIsNeverWritten() {
    IdentifyMessage message = message(null, " ");

    assertThat(MessageRules.check(message, 0)).contains(RejectionCode.NO_USER_ANON_ID);
    assertThatThrownBy(() -> writer.write(message)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void threeHundredTraitsAreTooMany() {
    assertThat(MessageRules.check(message("u", null), 299)).isEmpty();
    assertThat(MessageRules.check(message("u", null), 300)).contains(RejectionCode.TOO_MANY_TRAITS);
  }

  @Test
  void otherRulesAreThoseOfEveryMessage() {
    assertThat(MessageRules.check(new IdentifyMessage("m", "u", null, NOW, null), 0))
        .contains(RejectionCode.TRAITS_NOT_OBJECT);
    IdentifyMessage longId = new IdentifyMessage("m".repeat(100), "u", null, NOW, NO_TRAITS);
    assertThat(MessageRules.check(longId, 0)).contains(RejectionCode.MESSAGE_ID_TOO_LONG);
  }

  private static final JsonFragment NO_TRAITS = out -> out.ascii("{}");

  private static IdentifyMessage message(String userId, String anonymousId) {
    return new IdentifyMessage("m", userId, anonymousId, NOW, NO_TRAITS);
  }

  private String json(IdentifyMessage message) {
    return new String(writer.write(message).json(), StandardCharsets.UTF_8);
  }
}
