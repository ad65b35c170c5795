package io.sluice.export.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.database.Sql;
import io.sluice.database.TestDatabase;
import io.sluice.intake.IntakeKind;
import io.sluice.run.Slice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayRepositoryTest {

  private static final RejectionFilter ALL = RejectionFilter.ALL;

  private RejectionTables tables;
  private ReplayRepository replays;
  private ReplayBooks books;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aReplayTakesWhatItIsAskedForAndPlansASliceForEach(TestDatabase on) {
    use(on);
    tables.reject("no_user_id");
    long other =
        tables.reject(tables.run, tables.otherSlice, "message_too_large", null, "{\"a\":1}");
    long replay = tables.replay();

    assertThat(replays.claim(replay, tables.run, new RejectionFilter("x", null, null))).isZero();
    assertThat(
            replays.claim(
                replay, tables.run, new RejectionFilter(null, RejectionTables.OTHER_EVENT, null)))
        .isOne();

    Slice slice = replays.slices(replay).get(0);
    assertThat(replays.slices(replay)).hasSize(1);
    assertThat(slice.getIntake()).isEqualTo(IntakeKind.REJECTIONS);
    assertThat(slice.getSourceId()).isEqualTo(tables.otherSlice);
    assertThat(slice.getEventName()).isEqualTo(RejectionTables.OTHER_EVENT);
    assertThat(slice.getDay()).isEqualTo(RejectionTables.DAY.plusDays(1));
    PendingRejection pending = replays.pending(slice, tables.export, 0).get(0);
    assertThat(pending.id()).isEqualTo(other);
    assertThat(pending.run()).isEqualTo(tables.run);
    assertThat(pending.messageId()).isNull();
    assertThat(pending.payload()).isEqualTo("{\"a\":1}");
    assertThat(pending.delivered()).isFalse();
    assertThat(replays.pending(slice, tables.export, other)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsSettledIsNeitherReadNorTakenAgain(TestDatabase on) {
    use(on);
    long sent = tables.reject("no_user_id");
    long rejected = tables.reject("no_user_id");
    long left = tables.reject("no_user_id");
    long first = tables.replay();
    replays.claim(first, tables.run, ALL);
    Slice slice = replays.slices(first).get(0);

    books.settle(slice, Map.of(sent, ReplayOutcome.SENT, rejected, ReplayOutcome.REJECTED));

    assertThat(ids(replays.pending(slice, tables.export, 0))).containsExactly(left);
    assertThat(replayed(tables.slice)).isOne();
    long second = tables.replay();
    assertThat(replays.claim(second, tables.run, ALL)).as("left by the first").isOne();
    assertThat(replays.pending(slice, tables.export, 0)).as("taken by the second").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatAReplayRejectsIsTakenByTheNextOfTheRunAndCountsForBoth(TestDatabase on) {
    use(on);
    long original = tables.reject("no_user_id");
    long first = tables.replay();
    replays.claim(first, tables.run, ALL);
    books.settle(replays.slices(first).get(0), Map.of(original, ReplayOutcome.REJECTED));
    long sliceOfFirst = tables.slice(first, RejectionTables.EVENT, RejectionTables.DAY);
    on.run("update slice set source_ref = ? where id = ?", tables.slice, sliceOfFirst);
    long again = tables.reject(first, sliceOfFirst, "no_user_id", "ct-1", "{}");
    long second = tables.replay();

    assertThat(replays.claim(second, tables.run, ALL)).isOne();
    Slice slice = replays.slices(second).get(0);
    assertThat(ids(replays.pending(slice, tables.export, 0))).containsExactly(again);
    books.settle(slice, Map.of(again, ReplayOutcome.SENT));

    assertThat(replayed(sliceOfFirst)).isOne();
    assertThat(replayed(tables.slice)).isOne();
  }

  /** A chunk that is booked twice, or by a replay that lost the rejection, counts nothing. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anOutcomeIsWrittenOnce(TestDatabase on) {
    use(on);
    long rejection = tables.reject("no_user_id");
    long replay = tables.replay();
    replays.claim(replay, tables.run, ALL);
    Slice slice = replays.slices(replay).get(0);

    books.settle(slice, Map.of(rejection, ReplayOutcome.SENT));
    books.settle(slice, Map.of(rejection, ReplayOutcome.SENT));

    assertThat(replayed(tables.slice)).isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aMessageThatAReplayOfTheExportDeliveredIsKnown(TestDatabase on) {
    use(on);
    String messageId = "ct-" + TestDatabase.newId();
    long earlier = tables.reject(tables.run, tables.slice, "no_user_id", messageId, "{}");
    on.run("update rejection set outcome = 'SENT' where id = ?", earlier);
    long backfill = tables.run();
    long slice = tables.slice(backfill, RejectionTables.EVENT, RejectionTables.DAY);
    tables.reject(backfill, slice, "no_user_id", messageId, "{}");
    long replay = tables.run();
    replays.claim(replay, backfill, ALL);

    assertThat(replays.pending(replays.slices(replay).get(0), tables.export, 0))
        .singleElement()
        .matches(PendingRejection::delivered);
    assertThat(replays.pending(replays.slices(replay).get(0), tables.export + 1, 0))
        .as("of another export")
        .singleElement()
        .matches(pending -> !pending.delivered());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aLongPayloadIsReadOnItsOwn(TestDatabase on) {
    use(on);
    String large = "x".repeat(RejectionRepository.SHORT_PAYLOAD + 1);
    long id = tables.reject(tables.run, tables.slice, "message_too_large", "ct-1", large);
    long replay = tables.replay();
    replays.claim(replay, tables.run, ALL);

    assertThat(replays.pending(replays.slices(replay).get(0), tables.export, 0).get(0).payload())
        .isNull();
    assertThat(replays.payload(id)).isEqualTo(large);
  }

  private long replayed(long sliceId) {
    return tables.database.number("select replayed_count from slice where id = ?", sliceId);
  }

  private static List<Long> ids(List<PendingRejection> pending) {
    return pending.stream().map(PendingRejection::id).toList();
  }

  private void use(TestDatabase on) {
    tables = new RejectionTables(on);
    replays = new ReplayRepository(new Sql(on.migrated()));
    books = new ReplayBooks(new Sql(on.migrated()));
  }
}
