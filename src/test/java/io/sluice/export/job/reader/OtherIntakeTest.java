package io.sluice.export.job.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.export.Samples;
import io.sluice.export.job.events.EventWork;
import io.sluice.export.job.events.KnownEvents;
import io.sluice.export.job.slice.Works;
import io.sluice.intake.InMemoryIntake;
import io.sluice.intake.IntakeKind;
import io.sluice.intake.Position;
import io.sluice.mapping.SliceLedger.Verdict;
import io.sluice.record.EventRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A slice is read from any intake; here from one that is no service. Each record is sent once. */
class OtherIntakeTest {

  private final InMemoryIntake intake =
      new InMemoryIntake(IntakeKind.FILES).page(1, 2).page().page(3, 3).page(4);
  private final List<Long> settled = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();
  private EventWork work;
  private SlicePages<EventRecord> pages;

  @AfterEach
  void everyCursorIsClosed() {
    pages.close();
    assertThat(intake.open).isZero();
  }

  @Test
  void everyRecordIsReadAnEmptyListIsNoEnd() {
    start(null);

    readAll();

    assertEachSentOnce(5);
    assertThat(intake.asked).containsExactly("open");
  }

  @Test
  void aRestartGoesOnAtThePositionInTheMiddleOfItsPage() {
    start(null);
    read(3);
    String stored = stored();

    restart(stored);
    readAll();

    assertEachSentOnce(5);
    assertThat(intake.asked).containsExactly("open", "resume page-2");
  }

  @Test
  void aPositionThatIsTooOldForTheIntakeOpensTheSliceAgain() {
    start(null);
    read(3);
    String stored = stored();
    intake.remembers = false;

    restart(stored);
    readAll();

    assertEachSentOnce(5);
    assertThat(intake.asked).containsExactly("open", "resume page-2", "open");
    assertThat(work.chunk().take().restarted()).isTrue();
  }

  @Test
  void aPositionOfAnotherIntakeOpensTheSliceAgain() {
    restart(new SliceCheckpoint(new Position("Zy%3D", Instant.EPOCH), 0, 0).asText());
    readAll();

    assertEachSentOnce(5);
    assertThat(intake.asked).containsExactly("resume Zy%3D", "open");
  }

  @Test
  void aPositionThatIsLostOnTheWayOpensTheSliceAgain() {
    intake.losesLastPage = 2;
    start(null);

    readAll();

    assertEachSentOnce(5);
    assertThat(intake.asked).containsExactly("open", "open", "open");
  }

  @Test
  void aPositionThatIsLostWhenItIsResumedOpensTheSliceAgain() {
    start(null);
    read(5);
    String stored = stored();
    intake.losesLastPage = 1;

    restart(stored);
    readAll();

    assertEachSentOnce(5);
    assertThat(intake.asked).containsExactly("open", "resume page-3", "open");
  }

  @Test
  void aSliceIsOpenedAgainTwentyTimesAtMost() {
    intake.losesLastPage = Integer.MAX_VALUE;
    start(null);

    assertThatThrownBy(this::readAll)
        .isInstanceOf(SliceUnreadableException.class)
        .hasMessageContaining("App Launched on 2026-11-20 20 times")
        .hasMessageContaining("page-3 is lost");
    assertThat(intake.asked).hasSize(21).containsOnly("open");
  }

  private String stored() {
    return pages.checkpoint().map(SliceCheckpoint::asText).orElseThrow();
  }

  private void restart(String stored) {
    if (pages != null) {
      pages.close();
    }
    start(stored);
  }

  private void start(String checkpoint) {
    work = Works.work();
    settled.forEach(work.ledger()::addSettled);
    Optional<SliceCheckpoint> at = SliceCheckpoint.parse(checkpoint);
    Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    pages = new SlicePages<>(intake, new KnownEvents(work.ledger()), work, at, clock);
  }

  private void read(int count) {
    for (int i = 0; i < count; i++) {
      send(pages.next());
    }
  }

  private void readAll() {
    for (EventRecord record = pages.next(); record != null; record = pages.next()) {
      send(record);
    }
  }

  private void send(EventRecord record) {
    if (work.ledger().meet(record) == Verdict.NEW) {
      settled.add(work.ledger().key());
      sent.add(work.ledger().messageId());
    }
  }

  private void assertEachSentOnce(int records) {
    assertThat(sent).hasSize(records).doesNotHaveDuplicates();
  }
}
