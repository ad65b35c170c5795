package io.sluice.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.record.RejectionCode;
import io.sluice.segment.SegmentStub.Answer;
import io.sluice.segment.message.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusedBatchTest extends ClientFixture {

  private static final Answer BAD_REQUEST = new Answer(400, Map.of(), "Bad Request");

  @Test
  void refusedBatchIsSplitUntilTheBadMessageIsAlone() {
    segment.answersBy(r -> r.body().contains("\"m37\"") ? BAD_REQUEST : Answer.OK);

    Delivery delivery = deliver(Samples.messages(100));

    assertThat(delivery.refused()).extracting(r -> r.message().messageId()).containsExactly("m37");
    assertThat(delivery.refused().get(0).reason()).isEqualTo(RejectionCode.REFUSED_BY_SEGMENT);
    assertThat(delivery.refused().get(0).detail()).isEqualTo("Bad Request");
    assertThat(acceptedIds()).hasSize(99).doesNotHaveDuplicates().doesNotContain("m37");
    assertThat(delivery.requests()).isBetween(6, 7);
    assertThat(room.waits).isEmpty();
  }

  @Test
  void batchWhoseEveryMessageIsRefusedEnds() {
    segment.answersBy(any -> BAD_REQUEST);

    Delivery delivery = deliver(Samples.messages(8));

    assertThat(delivery.refused()).hasSize(8);
    assertThat(delivery.requests()).isZero();
    assertThat(delivery.bytes()).isZero();
    assertThat(segment.received).hasSize(15);
  }

  @Test
  void successFalseIsARefusal() {
    segment.answersBy(
        r ->
            r.body().contains("\"m1\"")
                ? new Answer(200, Map.of(), "{\"success\": false}")
                : Answer.OK);

    assertThat(deliver(Samples.messages(2)).refused())
        .extracting(r -> r.message().messageId())
        .containsExactly("m1");
  }

  @Test
  void aBodyThatArrivesBrokenIsNoFaultOfTheMessages() {
    String text = "{\"success\":false,\"message\":\"Malformed gzip content\"}";
    segment.answers(new Answer(400, Map.of(), text));

    assertThatThrownBy(() -> deliver(Samples.messages(2)))
        .isInstanceOf(SegmentRefusedException.class)
        .hasMessageContaining("Malformed gzip content");
  }

  @Test
  void theDetailHasAtMost500CharactersAndNoWriteKey() {
    Answer echo = new Answer(400, Map.of(), Samples.WRITE_KEY + "\u0000" + "x".repeat(9_000));
    segment.answersBy(any -> echo);

    String detail = deliver(Samples.messages(1)).refused().get(0).detail();

    assertThat(detail).hasSize(500).startsWith("•••• xxx");
  }

  @Test
  void messageAbove32KbIsRefusedWithoutARequest() {
    List<Message> messages =
        Stream.concat(Samples.messages(2).stream(), Stream.of(Samples.ofSize("large", 32_769)))
            .toList();

    Delivery delivery = deliver(messages);

    assertThat(delivery.refused())
        .extracting(Refused::reason)
        .containsExactly(RejectionCode.MESSAGE_TOO_LARGE);
    assertThat(acceptedIds()).containsExactly("m0", "m1");
  }

  @Test
  void stopEndsTheSplitting() {
    segment.answersBy(any -> BAD_REQUEST);
    StopSignal afterThree = () -> segment.received.size() >= 3;

    assertThatThrownBy(() -> client.deliver(Samples.PARTNER_7, Samples.messages(100), afterThree))
        .isInstanceOf(StopRequestedException.class);
    assertThat(segment.received).hasSize(3);
  }

  /** The ids in the batches that hold no bad message, in order of arrival. */
  private List<String> acceptedIds() {
    return segment.bodies().stream()
        .filter(body -> !body.contains("\"m37\""))
        .flatMap(body -> Samples.ids(body).stream())
        .toList();
  }
}
