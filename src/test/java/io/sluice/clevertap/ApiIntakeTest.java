package io.sluice.clevertap;

import static io.sluice.clevertap.StubCleverTap.ACCOUNT;
import static io.sluice.clevertap.StubCleverTap.http;
import static io.sluice.clevertap.StubCleverTap.ok;
import static io.sluice.clevertap.StubCleverTap.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.StopSignal;
import io.sluice.intake.Count;
import io.sluice.intake.CredentialsRejectedException;
import io.sluice.intake.EventRefusedException;
import io.sluice.intake.Intake;
import io.sluice.intake.IntakeKind;
import io.sluice.intake.IntakeUnavailableException;
import io.sluice.intake.Offer;
import io.sluice.intake.Position;
import io.sluice.intake.PositionLostException;
import io.sluice.intake.RecordCursor;
import io.sluice.intake.SliceQuery;
import io.sluice.intake.UnknownEventException;
import io.sluice.record.EventRecord;
import io.sluice.record.PageRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiIntakeTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
  private static final SliceQuery QUERY =
      new SliceQuery(
          ACCOUNT, "App Launched", LocalDate.of(2026, 11, 20), ZoneId.of("Asia/Kolkata"));
  private static final byte[] OPENED = ok("{\"status\":\"success\",\"cursor\":\"a%2F\"}");
  private static final byte[] NO_ANSWER = http(500, "");

  @Test
  void pagesComeInTheirOrderAndThePositionIsTheCursorOfTheLast() {
    try (StubCleverTap stub =
            StubCleverTap.answering(OPENED, ok(page(0, 2, "b")), ok(page(2, 0, null)));
        RecordCursor<EventRecord> cursor = events(stub).open(QUERY, StopSignal.NEVER)) {
      assertThat(cursor.position()).isEqualTo(new Position("a%2F", NOW));
      assertThat(cursor.nextPage().orElseThrow()).hasSize(2);
      assertThat(cursor.position()).isEqualTo(new Position("a%2F", NOW));
      assertThat(cursor.nextPage()).contains(List.of());
      assertThat(cursor.position()).isEqualTo(new Position("b", NOW));
      assertThat(cursor.nextPage()).isEmpty();
    }
  }

  @Test
  void aPositionGivesItsPageOnceMoreAndKeepsItsAge() {
    Position position = new Position("b%3D", NOW.minus(Duration.ofHours(3)));
    try (StubCleverTap stub = StubCleverTap.answering(ok(page(0, 2, null)));
        RecordCursor<EventRecord> cursor = resumed(events(stub), position).orElseThrow()) {
      assertThat(cursor.nextPage().orElseThrow()).hasSize(2);
      assertThat(cursor.position()).isEqualTo(position);
      assertThat(stub.targets()).containsExactly("/1/events.json?cursor=b%3D");
    }
  }

  @Test
  void aCursorOfEventsLivesForFourHours() {
    try (StubCleverTap stub = StubCleverTap.answering(NO_ANSWER)) {
      Duration life = Duration.ofHours(4);
      assertThat(resumed(events(stub), new Position("c", NOW.minus(life).plusMillis(1))))
          .isPresent();
      assertThat(resumed(events(stub), new Position("c", NOW.minus(life)))).isEmpty();
    }
  }

  @Test
  void aCursorOfProfilesLivesForFourDays() {
    try (StubCleverTap stub = StubCleverTap.answering(NO_ANSWER)) {
      ProfileIntake profiles = CleverTapIntakes.profiles(stub.client(), Runnable::run, clock());
      Duration life = Duration.ofDays(4);
      assertThat(resumed(profiles, new Position("c", NOW.minus(life).plusMillis(1)))).isPresent();
      assertThat(resumed(profiles, new Position("c", NOW.minus(life)))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a&batch_size=1", "a#b", "ünïcode"})
  void whatIsNoCursorOfCleverTapIsNotResumed(String text) {
    try (StubCleverTap stub = StubCleverTap.answering(NO_ANSWER)) {
      assertThat(resumed(events(stub), new Position(text, NOW))).isEmpty();
    }
  }

  @Test
  void aCursorThatCleverTapForgotIsALostPosition() {
    try (StubCleverTap stub =
            StubCleverTap.answering(
                ok("{\"status\":\"fail\",\"error\":\"Incorrect Usage\",\"code\":3}"));
        RecordCursor<EventRecord> cursor =
            resumed(events(stub), new Position("c", NOW)).orElseThrow()) {
      assertThatThrownBy(cursor::nextPage).isInstanceOf(PositionLostException.class);
    }
  }

  @Test
  void aCycleOfCursorsIsALostPosition() {
    try (StubCleverTap stub = StubCleverTap.answering(OPENED, ok(page(0, 1, "a%2F")));
        RecordCursor<EventRecord> cursor = events(stub).open(QUERY, StopSignal.NEVER)) {
      cursor.nextPage();
      assertThatThrownBy(cursor::nextPage).isInstanceOf(PositionLostException.class);
    }
  }

  @Test
  void aSampleReadsNothingAhead() {
    try (StubCleverTap stub =
            StubCleverTap.answering(OPENED, ok(page(0, 2, "b")), ok(page(2, 1, null)));
        RecordCursor<EventRecord> cursor = events(stub).sample(QUERY, StopSignal.NEVER)) {
      assertThat(stub.targets()).hasSize(1).first().asString().contains("batch_size=23&");
      assertThat(cursor.nextPage().orElseThrow()).hasSize(2);
      assertThat(stub.targets()).hasSize(2);
      assertThat(cursor.nextPage().orElseThrow()).hasSize(1);
      assertThat(cursor.position()).isEqualTo(new Position("b", NOW));
      assertThat(cursor.nextPage()).isEmpty();
    }
  }

  @Test
  void itOffersWhateverIsAskedForCleverTapTellsLater() {
    try (StubCleverTap stub = StubCleverTap.answering(NO_ANSWER)) {
      assertThat(events(stub).offers(QUERY)).isEqualTo(new Offer.Offered());
      assertThat(events(stub).kind()).isEqualTo(IntakeKind.API);
      assertThat(stub.requests).isEmpty();
    }
  }

  @Test
  void refusalsHaveReasonsThatNameNoAccount() {
    try (StubCleverTap stub =
        StubCleverTap.answering(refusal("Export not allowed for this event"))) {
      assertThatThrownBy(() -> events(stub).open(QUERY, StopSignal.NEVER))
          .isInstanceOfSatisfying(
              EventRefusedException.class,
              e ->
                  assertThat(e.reason())
                      .isEqualTo(
                          "CleverTap does not export this event through its API (Export not allowed"
                              + " for this event); its file exports hold it"));
    }
    try (StubCleverTap stub = StubCleverTap.answering(refusal("Invalid event : X"))) {
      assertThatThrownBy(() -> events(stub).open(QUERY, StopSignal.NEVER))
          .isInstanceOfSatisfying(
              UnknownEventException.class,
              e ->
                  assertThat(e.reason())
                      .isEqualTo("the account has no event of this name (Invalid event)"));
    }
  }

  @Test
  void aCountIsANumberARefusalOrNotReady() {
    assertThat(count(ok("{\"status\":\"success\",\"count\":7138}"))).isEqualTo(new Count.Of(7138));
    assertThat(count(refusal("Invalid event : X")))
        .isInstanceOfSatisfying(
            Count.Refused.class, no -> assertThat(no.reason()).contains("Invalid event"));
    assertThat(count(refusal("to must not be in the future"))).isInstanceOf(Count.Refused.class);
    assertThat(count(NO_ANSWER))
        .isInstanceOfSatisfying(
            Count.NotReady.class, later -> assertThat(later.reason()).contains("App Launched"));
  }

  @Test
  void rejectedCredentialsAreNoCount() {
    byte[] rejected =
        http(401, "{\"status\":\"fail\",\"error\":\"Invalid Credentials\",\"code\":401}");

    assertThatThrownBy(() -> count(rejected)).isInstanceOf(CredentialsRejectedException.class);
  }

  @Test
  void aCleverTapThatNobodyCanReachIsNoCount() {
    StubCleverTap stub = StubCleverTap.answering(NO_ANSWER);
    EventIntake intake = events(stub);
    stub.close();

    assertThatThrownBy(() -> intake.count(QUERY, StopSignal.NEVER))
        .isInstanceOfSatisfying(
            IntakeUnavailableException.class, e -> assertThat(e.isAnswered()).isFalse());
  }

  private static Count count(byte[] answer) {
    try (StubCleverTap stub = StubCleverTap.answering(answer)) {
      return events(stub).count(QUERY, StopSignal.NEVER);
    }
  }

  private static byte[] refusal(String words) {
    return http(400, "{\"status\":\"fail\",\"error\":\"" + words + "\",\"code\":400}");
  }

  private static EventIntake events(StubCleverTap stub) {
    return CleverTapIntakes.events(stub.client(), Runnable::run, clock());
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private static <R extends PageRecord> Optional<RecordCursor<R>> resumed(
      Intake<R> intake, Position position) {
    return intake.resume(QUERY, position, StopSignal.NEVER);
  }
}
