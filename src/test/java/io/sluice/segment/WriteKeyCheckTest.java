package io.sluice.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.destination.WriteKeyCheck;
import io.sluice.segment.SegmentStub.Answer;
import java.net.URI;
import org.junit.jupiter.api.Test;

class WriteKeyCheckTest extends ClientFixture {

  @Test
  void keyThatTheSettingsHostKnowsIsKnown() {
    assertThat(client.check(Samples.PARTNER_7)).isEqualTo(WriteKeyCheck.KNOWN);
    assertThat(segment.received.get(0).path())
        .isEqualTo("/v1/projects/" + Samples.WRITE_KEY + "/settings");
  }

  @Test
  void keyThatIsNotFoundIsUnknown() {
    segment.answers(Answer.status(404));

    assertThat(client.check(Samples.PARTNER_7)).isEqualTo(WriteKeyCheck.UNKNOWN);
  }

  @Test
  void anyOtherAnswerDecidesNothing() {
    segment.answers(Answer.status(503));

    assertThat(client.check(Samples.PARTNER_7))
        .isEqualTo(WriteKeyCheck.undecided("The settings host of Segment: HTTP 503"));
    assertThat(segment.received).hasSize(1);
  }

  @Test
  void noAnswerDecidesNothing() {
    SegmentDestination lost =
        new SegmentDestination(settings(URI.create("http://127.0.0.1:1"), true), room, room);

    WriteKeyCheck check = lost.check(Samples.PARTNER_7);

    assertThat(check.verdict()).isEqualTo(WriteKeyCheck.Verdict.UNDECIDED);
    assertThat(check.reason()).contains("Connection refused").doesNotContain(Samples.WRITE_KEY);
  }
}
