package io.sluice.export.job.reader;

import static io.sluice.export.job.slice.CleverTapStub.IN_PROGRESS;
import static io.sluice.export.job.slice.CleverTapStub.LOST;
import static io.sluice.export.job.slice.CleverTapStub.OPEN;
import static io.sluice.export.job.slice.CleverTapStub.cursor;
import static io.sluice.export.job.slice.CleverTapStub.page;
import static io.sluice.export.job.slice.CleverTapStub.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.clevertap.CleverTapIntakes;
import io.sluice.delivery.StopRequestedException;
import io.sluice.export.Samples;
import io.sluice.export.job.events.EventWork;
import io.sluice.export.job.events.KnownEvents;
import io.sluice.export.job.slice.CleverTapStub;
import io.sluice.export.job.slice.Works;
import io.sluice.intake.QueryRefusedException;
import io.sluice.mapping.SliceLedger.Verdict;
import io.sluice.record.EventRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every test ends by counting what was sent: each record once, however it went. */
class SlicePagesTest {

  private static final String FUTURE =
      "{\"status\":\"fail\",\"error\":\"to must not be in the future\",\"code\":400}";

  private final CleverTapStub cleverTap = new CleverTapStub();
  private final List<Long> settled = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();
  private Instant now = Samples.NOW;
  private boolean stop;
  private EventWork work;
  private SlicePages<EventRecord> pages;

  @AfterEach
  void close() {
    cleverTap.close();
  }

  @Test
  void everyRecordOfEveryPageIsReadEmptyPagesAreNoEnd() {
    cleverTap
        .on(OPEN, cursor("c1"))
        .on("c1", page("c2", record(1), record(2)))
        .on("c2", page("c3"))
        .on("c3", page("c4", record(3)))
        .on("c4", "{\"status\":\"success\"}");
    start(null);

    readAll();

    assertEachSentOnce(3);
    assertThat(cleverTap.asked).containsExactly(OPEN, "c1", "c2", "c3", "c4");
  }

  @Test
  void aDayWithoutRecordsIsRead() {
    cleverTap.on(OPEN, cursor("c1")).on("c1", page(null));
    start(null);

    assertThat(pages.next()).isNull();
    assertThat(pages.next()).isNull();
  }

  @Test
  void aRestartGoesOnInTheMiddleOfThePageOnTheSameCursor() {
    threePages();
    start(null);
    read(3);

    restart();
    readAll();

    assertEachSentOnce(6);
    assertThat(cleverTap.asked).containsOnlyOnce(OPEN);
  }

  @Test
  void aRestartGoesOnAfterThePagesLastRecord() {
    threePages();
    start(null);
    read(2);

    restart();
    readAll();

    assertEachSentOnce(6);
    assertThat(cleverTap.asked).containsOnlyOnce(OPEN);
  }

  @Test
  void identicalRecordsAreToldApartAcrossARestart() {
    cleverTap
        .on(OPEN, cursor("c1"))
        .on("c1", page("c2", record(1), record(1), record(1)))
        .on("c2", page(null, record(1), record(2)));
    start(null);
    read(2);

    restart();
    readAll();

    assertEachSentOnce(5);
  }

  @Test
  void whenTheCursorGivesAnotherPageTheSliceIsOpenedAgainAndNothingIsDoubled() {
    cleverTap
        .on(OPEN, cursor("c1"), cursor("d1"))
        .on("c1", page(null, record(1), record(2)), page(null, record(8), record(9)))
        .on("d1", page(null, record(1), record(2), record(3)));
    start(null);
    read(2);

    restart();
    readAll();

    assertEachSentOnce(3);
    assertThat(cleverTap.asked).containsExactly(OPEN, "c1", "c1", OPEN, "d1");
  }

  @Test
  void whenTheCursorGivesAShorterPageTheSliceIsOpenedAgain() {
    cleverTap
        .on(OPEN, cursor("c1"), cursor("d1"))
        .on("c1", page("c2", record(1), record(2)), page("c2", record(1)))
        .on("d1", page(null, record(2), record(1)));
    start(null);
    read(2);

    restart();
    readAll();

    assertEachSentOnce(2);
  }

  @Test
  void aCursorThatIsLostInTheMiddleIsOpenedAgainAndNothingIsDoubled() {
    cleverTap
        .on(OPEN, cursor("c1"), cursor("d1"))
        .on("c1", page("c2", record(1), record(2)))
        .on("c2", LOST)
        .on("d1", page("d2", record(2), record(1), record(1)))
        .on("d2", page(null, record(3)));
    start(null);

    readAll();

    assertEachSentOnce(4);
  }

  @Test
  void aCycleOfCursorsIsOpenedAgain() {
    cleverTap
        .on(OPEN, cursor("c1"), cursor("d1"))
        .on("c1", page("c2", record(1)))
        .on("c2", page("c1", record(2)))
        .on("d1", page(null, record(1), record(2), record(3)));
    start(null);

    readAll();

    assertEachSentOnce(3);
  }

  /** The walk that goes on has not seen the cursors from before the stop. */
  @Test
  void aCycleToAPageFromBeforeTheRestartIsOpenedAgainAndNothingIsDoubled() {
    cleverTap
        .on(OPEN, cursor("c1"), cursor("d1"))
        .on("c1", page("c2", record(1)))
        .on("c2", page("c3", record(2), record(3)))
        .on("c3", page("c4", record(4), record(5)))
        .on("c4", page("c2", record(6)))
        .on("d1", page("d2", record(1), record(2), record(3), record(4)))
        .on("d2", page(null, record(5), record(6), record(7)));
    start(null);
    read(4);

    restart();
    readAll();

    assertEachSentOnce(7);
    assertThat(cleverTap.asked).endsWith("c4", "c2", OPEN, "d1", "d2");
  }

  /** It looks like a page that comes again; the later pass takes it as it is. */
  @Test
  void aPageOfRecordsLikeEarlierOnesIsReadAgainOnceAfterARestart() {
    cleverTap
        .on(OPEN, cursor("c1"))
        .on("c1", page("c2", record(1), record(2)))
        .on("c2", page("c3"))
        .on("c3", page("c4", record(1)))
        .on("c4", page(null, record(1), record(2)));
    start(null);
    read(1);

    restart();
    readAll();

    assertEachSentOnce(5);
    assertThat(cleverTap.asked).filteredOn(OPEN::equals).hasSize(2);
  }

  /** The later pass has met nothing yet: what only the first pass met must not count as met. */
  @Test
  void aRestartAfterALostCursorSendsNothingTwice() {
    cleverTap
        .on(OPEN, cursor("c1"), cursor("d1"), cursor("e1"))
        .on("c1", page("c2", record(1), record(2), record(3)))
        .on("c2", LOST)
        .on("d1", page("d2", record(1), record(2)))
        .on("d2", page("d3", record(3), record(4)))
        .on("d3", page(null, record(5)))
        .on("e1", page(null, record(1), record(2), record(3), record(4), record(5)));
    start(null);
    read(3 + 1);

    restart();
    readAll();

    assertEachSentOnce(5);
  }

  @Test
  void aRestartAfterACursorThatWasLostAtOnceGoesOn() {
    cleverTap
        .on(OPEN, cursor("c1"), cursor("d1"))
        .on("c1", LOST)
        .on("d1", page("d2", record(1), record(2)))
        .on("d2", page(null, record(3)));
    start(null);
    read(1);

    restart();
    readAll();

    assertEachSentOnce(3);
    assertThat(cleverTap.asked).filteredOn(OPEN::equals).hasSize(2);
  }

  /** Stop, restart, and stop again before CleverTap has given the page. */
  @Test
  void aStopThatComesBeforeThePageOfTheCheckpointKeepsTheCheckpoint() {
    threePages();
    start(null);
    read(3);
    Optional<SliceCheckpoint> before = pages.checkpoint();

    cleverTap.on("c2", IN_PROGRESS);
    restart();
    stop = true;
    assertThatThrownBy(pages::next).isInstanceOf(StopRequestedException.class);
    assertThat(pages.checkpoint()).isEqualTo(before).isPresent();

    stop = false;
    cleverTap.on("c2", page("c3", record(3), record(4)));
    restart();
    readAll();

    assertEachSentOnce(6);
  }

  @Test
  void aStopWhileALostCursorIsOpenedAgainLeavesNoCheckpoint() {
    cleverTap
        .on(OPEN, cursor("c1"), IN_PROGRESS)
        .on("c1", page("c2", record(1), record(2)))
        .on("c2", LOST);
    start(null);
    read(2);

    stop = true;
    assertThatThrownBy(this::readAll).isInstanceOf(StopRequestedException.class);
    assertThat(pages.checkpoint()).isEmpty();
    stop = false;

    cleverTap.on(OPEN, cursor("d1")).on("d1", page(null, record(1), record(2), record(3)));
    restart();
    readAll();

    assertEachSentOnce(3);
  }

  @Test
  void aCheckpointOfFourHoursAgoIsNotGoneOnWith() {
    cleverTap
        .on(OPEN, cursor("c1"), cursor("d1"))
        .on("c1", page("c2", record(1), record(2)))
        .on("d1", page(null, record(1), record(2), record(3)));
    start(null);
    read(1);

    now = now.plus(Duration.ofHours(4));
    restart();
    readAll();

    assertEachSentOnce(3);
    assertThat(cleverTap.asked).contains("d1");
  }

  @Test
  void aCheckpointOfAlmostFourHoursAgoIsGoneOnWith() {
    threePages();
    start(null);
    read(1);

    now = now.plus(Duration.ofHours(4)).minusMillis(1);
    restart();
    readAll();

    assertEachSentOnce(6);
    assertThat(cleverTap.asked).containsOnlyOnce(OPEN);
  }

  /** A commit that succeeds but is reported as failed leaves the checkpoint of the chunk before. */
  @Test
  void aCheckpointThatIsOlderThanTheLedgerIsNotGoneOnWith() {
    threePages();
    start(null);
    read(1);
    Object ofTheChunkBefore = pages.checkpoint().map(SliceCheckpoint::asText).orElseThrow();
    read(2);

    pages.close();
    start(SliceCheckpoint.parse(ofTheChunkBefore).orElseThrow());
    readAll();

    assertEachSentOnce(6);
    assertThat(cleverTap.asked).filteredOn(OPEN::equals).hasSize(2);
  }

  /** It counts the skipped from zero, so it must meet them all. */
  @Test
  void aSliceThatAnEarlierRunReadIsAlwaysReadFromItsStart() {
    threePages();
    start(null);
    read(3);
    Optional<SliceCheckpoint> checkpoint = pages.checkpoint();
    cleverTap.asked.clear();

    work = Works.work(Samples.partner(), () -> stop);
    settled.forEach(work.ledger()::addDeliveredEarlier);
    open(checkpoint);
    readAll();

    assertEachSentOnce(6);
    assertThat(cleverTap.asked).startsWith(OPEN);
    assertThat(work.chunk().take().restarted()).isTrue();
  }

  /** In Kolkata 2026-11-20 begins at 18:30 UTC of the day before. */
  @ParameterizedTest
  @CsvSource({"2026-11-19T18:29:58Z", "2026-11-19T18:30:00Z", "2026-11-19T18:34:59Z"})
  void aDayThatHasJustBegunIsPerhapsTheFutureForCleverTap(Instant time) {
    cleverTap.on(OPEN, FUTURE);
    now = time;
    start(null);

    assertThatThrownBy(pages::next)
        .isInstanceOf(DayNotBegunException.class)
        .hasMessageStartingWith("App Launched of 2026-11-20 has only just begun")
        .hasMessageContaining("to must not be in the future")
        .hasMessageNotContaining(Samples.PASSCODE);
  }

  @Test
  void aRefusedDayThatBeganFiveMinutesAgoIsRefusedForGood() {
    cleverTap.on(OPEN, FUTURE);
    now = Instant.parse("2026-11-19T18:35:00Z");
    start(null);

    assertThatThrownBy(pages::next).isInstanceOf(QueryRefusedException.class);
  }

  @Test
  void aCursorThatIsLostAgainAndAgainMakesTheSliceUnreadable() {
    cleverTap.on(OPEN, cursor("c1")).on("c1", LOST);
    start(null);

    assertThatThrownBy(pages::next)
        .isInstanceOf(SliceUnreadableException.class)
        .hasMessageContaining("App Launched on 2026-11-20 20 times")
        .hasMessageNotContaining(Samples.PASSCODE);
    assertThat(cleverTap.asked).filteredOn(OPEN::equals).hasSize(21);
  }

  private void threePages() {
    cleverTap
        .on(OPEN, cursor("c1"))
        .on("c1", page("c2", record(1), record(2)))
        .on("c2", page("c3", record(3), record(4)))
        .on("c3", page(null, record(5), record(6)));
  }

  private void start(SliceCheckpoint checkpoint) {
    work = Works.work(Samples.partner(), () -> stop);
    settled.forEach(work.ledger()::addSettled);
    open(Optional.ofNullable(checkpoint));
  }

  private void open(Optional<SliceCheckpoint> checkpoint) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    pages =
        new SlicePages<>(
            CleverTapIntakes.events(cleverTap.client(), Runnable::run, clock),
            new KnownEvents(work.ledger()),
            work,
            checkpoint,
            clock);
  }

  /** As another process does it: from the stored text and the stored keys. */
  private void restart() {
    Object stored = pages.checkpoint().map(SliceCheckpoint::asText).orElse(null);
    pages.close();
    start(SliceCheckpoint.parse(stored).orElse(null));
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

  /** The processor's part. */
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
