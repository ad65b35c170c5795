package io.sluice.clevertap;

import static io.sluice.clevertap.StubCleverTap.ACCOUNT;
import static io.sluice.clevertap.StubCleverTap.http;
import static io.sluice.clevertap.StubCleverTap.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.clevertap.call.EventQuery;
import io.sluice.delivery.StopSignal;
import io.sluice.intake.IntakeUnavailableException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CountsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
  private static final EventQuery QUERY = new EventQuery("App Launched", DAY, DAY);
  private static final byte[] PARTIAL = ok("{\"status\":\"partial\",\"req_id\":384649162721}");
  private static final byte[] COUNTED = ok("{\"status\":\"success\",\"count\":7138}");
  private static final byte[] FORGOTTEN =
      http(400, "{\"status\":\"fail\",\"error\":\"invalid request id\",\"code\":400}");

  private final RecordedPause pause = new RecordedPause();

  @Test
  void countIsPosted() {
    try (StubCleverTap stub = StubCleverTap.answering(COUNTED)) {
      assertThat(count(stub)).isEqualTo(7138);
      assertThat(stub.requests.get(0).line()).isEqualTo("POST /1/counts/events.json HTTP/1.1");
      assertThat(stub.requests.get(0).body()).isEqualTo(QUERY.toJson());
    }
  }

  @Test
  void partialCountIsAskedUntilItIsWhole() {
    try (StubCleverTap stub = StubCleverTap.answering(PARTIAL, PARTIAL, COUNTED)) {
      assertThat(count(stub)).isEqualTo(7138);
      assertThat(stub.targets())
          .containsExactly(
              "/1/counts/events.json",
              "/1/counts/events.json?req_id=384649162721",
              "/1/counts/events.json?req_id=384649162721");
      assertThat(pause.pauses).hasSize(2);
    }
  }

  @Test
  void partialAnswerWithoutANumberKeepsTheNumber() {
    byte[] bare = ok("{\"status\":\"partial\"}");
    try (StubCleverTap stub = StubCleverTap.answering(PARTIAL, bare, COUNTED)) {
      assertThat(count(stub)).isEqualTo(7138);
      assertThat(stub.targets().get(2)).endsWith("?req_id=384649162721");
    }
  }

  @Test
  void invalidRequestIdAsksAnew() {
    try (StubCleverTap stub = StubCleverTap.answering(PARTIAL, FORGOTTEN, COUNTED)) {
      assertThat(count(stub)).isEqualTo(7138);
      assertThat(stub.requests.get(2).line()).isEqualTo("POST /1/counts/events.json HTTP/1.1");
    }
  }

  @Test
  void countThatIsNeverWholeGivesUpAfterThePatience() {
    try (StubCleverTap stub = StubCleverTap.answering(PARTIAL)) {
      assertThatThrownBy(() -> count(stub)).isInstanceOf(IntakeUnavailableException.class);
      assertThat(pause.total()).isEqualTo(Duration.ofMinutes(5));
    }
  }

  @Test
  void requestIdThatIsAlwaysForgottenGivesUp() {
    try (StubCleverTap stub =
        StubCleverTap.answering(
            request -> request.line().startsWith("POST") ? PARTIAL : FORGOTTEN)) {
      assertThatThrownBy(() -> count(stub)).isInstanceOf(IntakeUnavailableException.class);
    }
  }

  @Test
  void successWithoutACountIsNotZero() {
    try (StubCleverTap stub = StubCleverTap.answering(ok("{\"status\":\"success\"}"), COUNTED)) {
      assertThat(count(stub)).isEqualTo(7138);
    }
  }

  private long count(StubCleverTap stub) {
    return stub.client(pause).count(ACCOUNT, QUERY, StopSignal.NEVER);
  }
}
