package io.sluice.segment.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.record.RejectionCode;
import io.sluice.segment.Samples;
import org.junit.jupiter.api.Test;

class MessageRulesTest {

  @Test
  void oneIdIsEnough() {
    assertThat(MessageRules.check(message("m", "e", null, "anon"), 0)).isEmpty();
    assertThat(MessageRules.check(message("m", "e", "user", null), 0)).isEmpty();
  }

  @Test
  void messageWithoutIdsIsRefused() {
    assertThat(MessageRules.check(message("m", "e", " ", ""), 0))
        .contains(RejectionCode.NO_USER_ANON_ID);
  }

  @Test
  void messageWithoutAnEventNameIsRefused() {
    assertThat(MessageRules.check(message("m", "", "user", null), 0))
        .contains(RejectionCode.EVENT_NOT_DEFINED);
  }

  @Test
  void messageWithoutPropertiesIsRefused() {
    TrackMessage message = new TrackMessage("m", "e", "u", null, 0, null, MessageContext.NONE);

    assertThat(MessageRules.check(message, 0)).contains(RejectionCode.PROPERTIES_NOT_OBJECT);
  }

  @Test
  void moreThan10000PropertiesAreRefused() {
    assertThat(MessageRules.check(message("m", "e", "u", null), 10_000)).isEmpty();
    assertThat(MessageRules.check(message("m", "e", "u", null), 10_001))
        .contains(RejectionCode.TOO_MANY_PROPERTIES);
  }

  @Test
  void messageIdOfMoreThan99CharactersIsRefused() {
    assertThat(MessageRules.check(message("i".repeat(99), "e", "u", null), 0)).isEmpty();
    assertThat(MessageRules.check(message("i".repeat(100), "e", "u", null), 0))
        .contains(RejectionCode.MESSAGE_ID_TOO_LONG);
  }

  private static TrackMessage message(String id, String event, String user, String anonymous) {
    return new TrackMessage(
        id, event, user, anonymous, 0, Samples.NO_PROPERTIES, MessageContext.NONE);
  }

  @Test
  void theWordsOfARejectionNameTheLimitThatIsBroken() {
    assertThat(RejectionCode.MESSAGE_TOO_LARGE.inWords())
        .contains(" " + BatchLimits.MAX_MESSAGE_BYTES + " ");
    assertThat(RejectionCode.TOO_MANY_PROPERTIES.inWords())
        .contains(" " + BatchLimits.MAX_PROPERTIES + " ");
    assertThat(RejectionCode.TOO_MANY_TRAITS.inWords())
        .contains(" " + BatchLimits.MAX_TRAITS + " ");
    assertThat(RejectionCode.MESSAGE_ID_TOO_LONG.inWords())
        .contains(" " + BatchLimits.MAX_MESSAGE_ID_CHARS + " ");
  }
}
