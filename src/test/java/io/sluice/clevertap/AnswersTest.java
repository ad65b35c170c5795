package io.sluice.clevertap;

import static io.sluice.clevertap.StubCleverTap.ACCOUNT;
import static io.sluice.clevertap.StubCleverTap.cutOff;
import static io.sluice.clevertap.StubCleverTap.hangUp;
import static io.sluice.clevertap.StubCleverTap.http;
import static io.sluice.clevertap.StubCleverTap.ok;
import static io.sluice.clevertap.StubCleverTap.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sluice.clevertap.call.CleverTapRetries;
import io.sluice.clevertap.call.CleverTapSettings;
import io.sluice.clevertap.call.CursorLostException;
import io.sluice.clevertap.call.EventQuery;
import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.intake.CredentialsRejectedException;
import io.sluice.intake.EventRefusedException;
import io.sluice.intake.IntakeException;
import io.sluice.intake.IntakeUnavailableException;
import io.sluice.intake.QueryRefusedException;
import io.sluice.intake.UnknownEventException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The client's reaction to each kind of answer. */
class AnswersTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
  private static final EventQuery QUERY = new EventQuery("App Launched", DAY, DAY);
  private static final byte[] IN_PROGRESS =
      ok(
          "{\"status\":\"fail\",\"error\":\"Request still in progress, please retry later\",\"code\":2}");
  private static final byte[] THROTTLED = ok("{\"status\":\"fail\",\"code\":1}");
  private static final byte[] BUSY = http(429, fail("Too many concurrent requests", 429));
  private static final byte[] BROKEN = http(500, fail("An unknown error occurred", 500));
  private static final byte[] PAGE = ok(page(0, 2, "next"));

  private final RecordedPause pause = new RecordedPause();

  @Test
  void stillInProgressAsksTheSameCursorAgain() {
    try (StubCleverTap stub = StubCleverTap.answering(IN_PROGRESS, IN_PROGRESS, PAGE)) {
      assertThat(pageOf(stub).records()).hasSize(2);
      assertThat(stub.targets()).hasSize(3).containsOnly("/1/events.json?cursor=c%2F");
      assertThat(pause.pauses)
          .hasSize(2)
          .allMatch(wait -> wait.toMillis() >= 500 && wait.toMillis() <= 5_000);
    }
  }

  @Test
  void stillInProgressIsWaitedForDuringThePatienceAndNoLonger() {
    try (StubCleverTap stub = StubCleverTap.answering(IN_PROGRESS)) {
      assertThatThrownBy(() -> pageOf(stub))
          .isInstanceOf(IntakeUnavailableException.class)
          .hasMessageContaining("still in progress")
          .hasMessageContaining("try again later");
      assertThat(pause.total()).isEqualTo(Duration.ofMinutes(5));
    }
  }

  @Test
  void throttledAnswerWaitsUpToHalfAMinuteAndGoesOn() {
    try (StubCleverTap stub = StubCleverTap.answering(THROTTLED, PAGE)) {
      assertThat(pageOf(stub).records()).hasSize(2);
      assertThat(pause.pauses).hasSize(1);
      assertThat(pause.total()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }
  }

  @Test
  void http429DoesNotCountAsAFailedTry() {
    byte[][] script = new byte[CleverTapRetries.MOST_TRIES * 2][];
    Arrays.fill(script, BUSY);
    script[script.length - 1] = PAGE;
    try (StubCleverTap stub = StubCleverTap.answering(script)) {
      assertThat(pageOf(stub).records()).hasSize(2);
    }
  }

  @Test
  void http429IsBackedOffForHalfAnHourAtMost() {
    try (StubCleverTap stub = StubCleverTap.answering(BUSY)) {
      assertThatThrownBy(() -> pageOf(stub)).isInstanceOf(IntakeUnavailableException.class);
      assertThat(pause.total()).isEqualTo(CleverTapRetries.THROTTLE_PATIENCE);
    }
  }

  static Stream<byte[]> failedTries() {
    String whole = page(0, 2, "next");
    return Stream.of(
        BROKEN,
        http(503, "<html>maintenance</html>"),
        http(502, ""),
        http(403, "<html>blocked by the firewall</html>"),
        http(404, "<html>no such page</html>"),
        ok(""),
        ok("<html>login</html>"),
        ok(whole.substring(0, whole.length() - 20)),
        cutOff(whole.substring(0, whole.length() - 20), 20),
        hangUp(),
        ok("{\"status\":\"success\",\"next_cursor\":\"\",\"records\":[]}"),
        ok("{}"));
  }

  @ParameterizedTest
  @MethodSource("failedTries")
  void failedTryIsRepeatedWithTheSameCursor(byte[] failedTry) {
    try (StubCleverTap stub = StubCleverTap.answering(failedTry, failedTry, PAGE)) {
      assertThat(pageOf(stub).nextCursor()).contains("next");
      assertThat(stub.targets()).containsOnly("/1/events.json?cursor=c%2F");
      assertThat(pause.pauses).isNotEmpty();
    }
  }

  @Test
  void failedTriesAreUsedUpAfterEight() {
    try (StubCleverTap stub = StubCleverTap.answering(BROKEN)) {
      assertThatThrownBy(() -> pageOf(stub))
          .isInstanceOf(IntakeUnavailableException.class)
          .hasMessageContaining("ACC-1")
          .hasMessageContaining("HTTP 500, An unknown error occurred");
      assertThat(stub.requests).hasSize(8);
    }
  }

  @Test
  void aRefusalThatIsNotCleverTapsIsAnOutageInTheEnd() {
    try (StubCleverTap stub = StubCleverTap.answering(http(403, "<html>blocked</html>"))) {
      assertThatThrownBy(() -> pageOf(stub))
          .isInstanceOf(IntakeUnavailableException.class)
          .hasMessageContaining("HTTP 403")
          .hasMessageContaining("<html>blocked");
    }
  }

  @Test
  void silentServerIsUnavailableAfterTheReadTimeout() {
    StubCleverTap stub = StubCleverTap.answering(request -> sleep(PAGE));
    try (stub) {
      CleverTapSettings impatient =
          new CleverTapSettings(
              stub.url(),
              Duration.ofMillis(50),
              2,
              Duration.ofMinutes(5),
              Duration.ofSeconds(30),
              64 << 20);
      assertThatThrownBy(
              () -> new CleverTapClient(impatient, pause).page(ACCOUNT, "c", StopSignal.NEVER))
          .isInstanceOf(IntakeUnavailableException.class)
          .hasMessageContaining("SocketTimeoutException");
    }
  }

  @Test
  void answerBeyondTheLimitIsAFailedTry() {
    try (StubCleverTap stub = StubCleverTap.answering(PAGE)) {
      CleverTapSettings narrow =
          new CleverTapSettings(
              stub.url(),
              Duration.ofSeconds(5),
              2,
              Duration.ofMinutes(5),
              Duration.ofSeconds(1),
              100);
      assertThatThrownBy(
              () -> new CleverTapClient(narrow, pause).page(ACCOUNT, "c", StopSignal.NEVER))
          .isInstanceOf(IntakeUnavailableException.class)
          .hasMessageContaining("more than 100 bytes");
      assertThat(stub.requests).hasSize(8);
    }
  }

  @Test
  void unreachableServerIsUnavailableAndTheRegionIsNamed() {
    StubCleverTap stub = StubCleverTap.answering(PAGE);
    stub.close();
    assertThatThrownBy(() -> pageOf(stub))
        .isInstanceOf(IntakeUnavailableException.class)
        .hasMessageContaining("region (in1)");
  }

  @Test
  void lostCursorMustBeOpenedAgain() {
    for (String words : new String[] {"Incorrect Usage", "invalid cursor", "CURSOR_INVALIDATED"}) {
      try (StubCleverTap stub = StubCleverTap.answering(ok(fail(words, 3)))) {
        assertThatThrownBy(() -> pageOf(stub))
            .isInstanceOf(CursorLostException.class)
            .hasMessageContaining(words)
            .hasMessageContaining("open the slice again");
        assertThat(stub.requests).hasSize(1);
      }
    }
  }

  @Test
  void eventThatIsNeverExportedIsNamed() {
    byte[] answer = http(400, fail("Export not allowed for this event", 400));
    try (StubCleverTap stub = StubCleverTap.answering(answer)) {
      assertThatThrownBy(() -> stub.client().open(ACCOUNT, QUERY, StopSignal.NEVER))
          .isInstanceOf(EventRefusedException.class)
          .hasMessageContaining("App Launched")
          .hasMessageContaining("file exports");
    }
  }

  @Test
  void unknownEventIsNamedWhateverTheStatus() {
    for (int status : new int[] {200, 400}) {
      byte[] answer = http(status, fail("[\\\"Invalid event : App Launched\\\"]", 400));
      try (StubCleverTap stub = StubCleverTap.answering(answer)) {
        assertThatThrownBy(() -> stub.client().open(ACCOUNT, QUERY, StopSignal.NEVER))
            .isInstanceOf(UnknownEventException.class)
            .hasMessageContaining("Invalid event : App Launched");
      }
    }
  }

  @Test
  void wrongCredentialsMayBeAWrongRegion() {
    try (StubCleverTap stub =
        StubCleverTap.answering(http(401, fail("Invalid Credentials", 401)))) {
      assertThatThrownBy(() -> stub.client().check(ACCOUNT, StopSignal.NEVER))
          .isInstanceOf(CredentialsRejectedException.class)
          .hasMessageContaining("account id, the passcode or the region (in1)");
      assertThat(stub.requests).hasSize(1);
    }
  }

  @Test
  void otherRefusalIsGivenInCleverTapsWords() {
    byte[] answer = http(400, fail("to can not be in the future", 400));
    try (StubCleverTap stub = StubCleverTap.answering(answer)) {
      assertThatThrownBy(() -> stub.client().open(ACCOUNT, QUERY, StopSignal.NEVER))
          .isInstanceOf(QueryRefusedException.class)
          .hasMessageContaining("to can not be in the future");
    }
  }

  static Stream<byte[]> lostCursors() {
    return Stream.of(
        ok(fail("Incorrect Usage", 3)),
        ok(fail("something else", 3)),
        ok("{\"status\":\"fail\",\"code\":3}"),
        http(400, fail("Incorrect Usage", 3)),
        http(400, fail("CURSOR_INVALIDATED", 400)));
  }

  @ParameterizedTest
  @MethodSource("lostCursors")
  void aCursorCannotBeLostBeforeThereIsOneSoTheSliceIsOpenedAgain(byte[] lost) {
    byte[] opened = ok("{\"status\":\"success\",\"cursor\":\"c\"}");
    try (StubCleverTap stub = StubCleverTap.answering(lost, opened)) {
      assertThat(stub.client(pause).open(ACCOUNT, QUERY, StopSignal.NEVER)).isEqualTo("c");
      assertThat(pause.pauses).hasSize(1);
    }
  }

  @Test
  void incorrectUsageWithoutACursorIsNoRefusalButAnOutageInTheEnd() {
    try (StubCleverTap stub = StubCleverTap.answering(ok(fail("Incorrect Usage", 3)))) {
      assertThatThrownBy(() -> stub.client().open(ACCOUNT, QUERY, StopSignal.NEVER))
          .isInstanceOf(IntakeUnavailableException.class)
          .hasMessageContaining("Incorrect Usage");
      assertThat(stub.requests).hasSize(CleverTapRetries.MOST_TRIES);
    }
  }

  @Test
  void http400WithWordsOfItsOwnIsARefusalWhateverItsCode() {
    try (StubCleverTap stub = StubCleverTap.answering(http(400, fail("No such range", 3)))) {
      assertThatThrownBy(() -> stub.client().open(ACCOUNT, QUERY, StopSignal.NEVER))
          .isInstanceOf(QueryRefusedException.class)
          .hasMessageContaining("No such range");
    }
  }

  @Test
  void successWithoutACursorIsNotOpened() {
    byte[] opened = ok("{\"status\":\"success\",\"cursor\":\"c\"}");
    try (StubCleverTap stub = StubCleverTap.answering(ok("{\"status\":\"success\"}"), opened)) {
      assertThat(stub.client(pause).open(ACCOUNT, QUERY, StopSignal.NEVER)).isEqualTo("c");
      assertThat(pause.pauses).hasSize(1);
    }
  }

  @Test
  void userDoesNotWaitLongForTheCheck() {
    try (StubCleverTap stub = StubCleverTap.answering(BROKEN)) {
      assertThatThrownBy(() -> stub.client(pause).check(ACCOUNT, StopSignal.NEVER))
          .isInstanceOf(IntakeUnavailableException.class);
      assertThat(stub.requests).hasSize(2);
    }
  }

  @Test
  void passcodeIsInNoMessage() {
    String echo = fail("passcode s3cret-pass is not good", 400);
    for (byte[] answer : new byte[][] {http(400, echo), http(401, echo), http(500, echo)}) {
      try (StubCleverTap stub = StubCleverTap.answering(answer)) {
        Throwable failure = catchThrowableOfType(IntakeException.class, () -> pageOf(stub));
        assertThat(failure).hasMessageContaining("ACC-1");
        assertThat(failure.getMessage()).doesNotContain("s3cret-pass");
      }
    }
  }

  @Test
  void stopEndsTheWait() {
    try (StubCleverTap stub = StubCleverTap.answering(IN_PROGRESS)) {
      StopSignal afterTheFirstRequest = () -> !stub.requests.isEmpty();
      assertThatThrownBy(() -> stub.client(pause).page(ACCOUNT, "c", afterTheFirstRequest))
          .isInstanceOf(StopRequestedException.class);
      assertThat(stub.requests).hasSize(1);
    }
  }

  private EventPage pageOf(StubCleverTap stub) {
    return stub.client(pause).page(ACCOUNT, "c%2F", StopSignal.NEVER);
  }

  private static String fail(String error, int code) {
    return "{\"status\":\"fail\",\"error\":\"%s\",\"code\":%d}".formatted(error, code);
  }

  private static byte[] sleep(byte[] answer) {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return answer;
  }
}
