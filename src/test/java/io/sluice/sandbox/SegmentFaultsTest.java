package io.sluice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SegmentFaultsTest {
  private final SegmentSandbox segment =
      SegmentSandbox.start(0, SandboxClock.at(Instant.parse(Segments.SENT_AT)));

  @AfterEach
  void stop() {
    segment.close();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "HTTP_\\d+")
  void statusIsAnsweredOnceAndNothingTaken(SegmentFault fault) {
    segment.faults().next(fault, 1);
    assertThat(send("m").statusCode()).isEqualTo(fault.status());
    assertThat(segment.isStored("m")).isFalse();
    assertThat(send("m").statusCode()).isEqualTo(200);
    assertThat(segment.stats().faults()).containsEntry(fault, 1L);
  }

  @Test
  void retryAfterCanBeAnHttpDate() {
    segment.faults().set(SegmentFault.HTTP_429_DATE, FaultRule.next(1).value(30));
    HttpResponse<String> answer = send("m");
    assertThat(answer.headers().firstValue("Retry-After"))
        .contains("Mon, 23 Nov 2026 10:16:00 GMT");
    assertThat(answer.headers().firstValue("X-RateLimit-Reset")).contains("30");
  }

  @Test
  void settingsAreOutOfReachWhileBatchesAreTaken() {
    segment.faults().next(SegmentFault.SETTINGS_503, 1);
    String settings = segment.url() + "/v1/projects/" + SegmentSandbox.US_WRITE_KEY + "/settings";

    assertThat(send("m").statusCode()).isEqualTo(200);
    assertThat(Caller.get(settings).statusCode()).isEqualTo(503);
    assertThat(Caller.get(settings).statusCode()).isEqualTo(200);
  }

  @Test
  void resetBeforeTakesNothing() {
    segment.faults().next(SegmentFault.RESET_BEFORE, 1);
    assertThatThrownBy(() -> send("m")).isInstanceOf(UncheckedIOException.class);
    assertThat(segment.isStored("m")).isFalse();
  }

  @Test
  void resetAfterHasTakenEverything() {
    segment.faults().next(SegmentFault.RESET_AFTER, 1);
    assertThatThrownBy(() -> send("m")).isInstanceOf(UncheckedIOException.class);
    assertThat(segment.isStored("m")).isTrue();
  }

  @Test
  void markedMessageSpoilsItsBatch() {
    String marked = Segments.track("bad").replace("Amount", "__sandbox_refuse");
    String body = Segments.batch(Segments.track("good"), marked);
    assertThat(Segments.send(segment, body).statusCode()).isEqualTo(400);
    assertThat(segment.isStored("good")).isFalse();
  }

  @Test
  void messageIdsCanBeRefused() {
    segment.refuseWhen(messageId -> messageId.startsWith("bad"));
    assertThat(send("bad-1").statusCode()).isEqualTo(400);
    assertThat(send("good").statusCode()).isEqualTo(200);
  }

  @Test
  void chanceFollowsFromTheSeed() {
    List<Integer> first = statuses();
    assertThat(first).contains(200, 503);
    assertThat(statuses()).isEqualTo(first);
  }

  @Test
  void faultCanSpareTheFirstRequests() {
    segment.faults().set(SegmentFault.HTTP_500, FaultRule.next(1).after(2));
    assertThat(IntStream.range(0, 4).map(i -> send("m" + i).statusCode()))
        .containsExactly(200, 200, 500, 200);
  }

  private List<Integer> statuses() {
    segment.faults().set(SegmentFault.HTTP_503, FaultRule.sometimes(0.5, 42));
    return IntStream.range(0, 20).mapToObj(i -> send("m").statusCode()).toList();
  }

  private HttpResponse<String> send(String messageId) {
    return Segments.send(segment, Segments.batch(Segments.track(messageId)));
  }
}
