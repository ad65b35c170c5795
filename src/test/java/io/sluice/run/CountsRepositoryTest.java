package io.sluice.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.sluice.database.Sql;
import io.sluice.database.TestDatabase;
import io.sluice.export.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountsRepositoryTest {

  private static final LocalDate DAY = Samples.DAY;

  private final long run = TestDatabase.newId();
  private final long otherRun = TestDatabase.newId();
  private TestDatabase database;
  private CountsRepository counts;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRunHasTheSumsOfItsSlices(TestDatabase on) {
    use(on);
    long first = slice(run, "Charged", DAY, "DONE", 100, 103L);
    long second = slice(run, "Charged", DAY.plusDays(1), "REFUSED", 0, 0L);
    slice(otherRun, "Charged", DAY, "READING", 7, null);
    set(first, "rejected_count = 5, replayed_count = 2, skipped_count = 15, sent_count = 80");
    set(first, "bytes = 1000, requests = 3, delay_seconds = 60");
    set(second, "bytes = 24, requests = 1, delay_seconds = 50");

    Map<Long, RunTotals> totals = counts.totals(List.of(run, otherRun));

    assertThat(totals)
        .containsOnly(
            entry(
                run,
                new RunTotals(run, 2, 2, 60, new Counts(100, 80, 5, 2, 15, 103L, 3L, 1024, 4))),
            entry(
                otherRun,
                new RunTotals(otherRun, 1, 0, 0, new Counts(7, 7, 0, 0, 0, null, null, 0, 0))));
    assertThat(counts.totals(List.of())).isEmpty();
    assertThat(counts.totals(List.of(TestDatabase.newId()))).isEmpty();
  }

  /** A sum that lacks a slice would pass for CleverTap's count of the run. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRunIsCountedWhenEachOfItsSlicesIs(TestDatabase on) {
    use(on);
    slice(run, "Charged", DAY, "DONE", 100, 97L);
    slice(run, "Charged", DAY.plusDays(1), "DONE", 50, null);

    Counts found = counts.totals(List.of(run)).get(run).counts();

    assertThat(found.read()).isEqualTo(150);
    assertThat(found.counted()).isNull();
    assertThat(found.difference()).as("over the slices that are counted").isEqualTo(-3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void slicesArePagedInTheOrderInWhichTheyWerePlanned(TestDatabase on) {
    use(on);
    long first = slice(run, "B", DAY, "DONE", 100, 103L);
    long second = slice(run, "A", DAY, "REFUSED", 0, 500L);
    long third = slice(run, "B", DAY.minusDays(1), "READING", 40, null);
    slice(otherRun, "B", DAY, "DONE", 1, 1L);
    set(second, "reason = 'Export not allowed'");

    assertThat(counts.slices(run, 1, 2))
        .extracting(CountedSlice::id)
        .containsExactly(first, second);
    assertThat(counts.slices(run, 2, 2)).extracting(CountedSlice::id).containsExactly(third);
    assertThat(counts.slices(run, 3, 2)).isEmpty();
    assertThat(counts.countSlices(run)).isEqualTo(3);
    assertThat(counts.slices(run, 1, 2).get(1))
        .isEqualTo(
            new CountedSlice(
                second,
                "A",
                DAY,
                Intake.API,
                SliceStatus.REFUSED,
                "Export not allowed",
                new Counts(0, 0, 0, 0, 0, 500L, 500L, 0, 0)));
    assertThat(counts.slices(run, 2, 2).get(0).counts())
        .isEqualTo(new Counts(40, 40, 0, 0, 0, null, null, 0, 0));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theDifferenceOfASliceIsCountedMinusRead(TestDatabase on) {
    use(on);
    slice(run, "A", DAY, "DONE", 100, 100L);
    slice(run, "A", DAY, "DONE", 100, 103L);
    slice(run, "A", DAY, "DONE", 100, 97L);
    slice(run, "A", DAY, "DONE", 100, null);
    slice(run, "A", DAY, "READING", 40, 100L);

    assertThat(counts.slices(run, 1, 10))
        .extracting(slice -> slice.counts().difference())
        .containsExactly(0L, 3L, -3L, null, 60L);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void differencesStandForSlicesThatAreAlikeByTheFirstDay(TestDatabase on) {
    use(on);
    slice(run, "A", DAY.plusDays(2), "DONE", 100, 103L);
    slice(run, "B", DAY, "DONE", 100, 101L);
    slice(run, "A", DAY, "DONE", 100, 97L);
    slice(run, "A", DAY, "DONE", 100, 100L);
    slice(run, "C", DAY.plusDays(1), "DONE", 100, null);
    slice(run, "C", DAY, "DONE", 100, null);
    slice(run, "D", DAY, "REFUSED", 0, 500L);

    assertThat(counts.differences(run))
        .containsExactlyInAnyOrder(
            new SliceDifference(Intake.API, SliceStatus.DONE, DAY, 1L),
            new SliceDifference(Intake.API, SliceStatus.DONE, DAY, -1L),
            new SliceDifference(Intake.API, SliceStatus.DONE, DAY, 0L),
            new SliceDifference(Intake.API, SliceStatus.DONE, DAY, null),
            new SliceDifference(Intake.API, SliceStatus.REFUSED, DAY, 1L));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasSentIsSummedByDayAndByEvent(TestDatabase on) {
    use(on);
    slice(run, "Rare", DAY.plusDays(1), "DONE", 1, null);
    slice(run, "Frequent", DAY, "DONE", 20, null);
    slice(run, "Frequent", DAY.plusDays(1), "DONE", 30, null);
    slice(run, "Never", DAY, "DONE", 0, null);

    assertThat(counts.sentByDay(run)).containsExactly(entry(DAY, 20L), entry(DAY.plusDays(1), 31L));
    assertThat(counts.sentByEvent(run))
        .containsExactly(entry("Frequent", 50L), entry("Rare", 1L), entry("Never", 0L));
  }

  private void use(TestDatabase on) {
    database = on;
    counts = new CountsRepository(new Sql(on.migrated()));
    long export = TestDatabase.newId();
    on.insertExport(export);
    on.insertRun(run, export, null, false);
    on.insertRun(otherRun, export, null, false);
  }

  /** A slice whose records were all sent. */
  private long slice(
      long ofRun, String event, LocalDate day, String status, long read, Long counted) {
    long id = TestDatabase.newId();
    database.insertSlice(id, ofRun, event, day);
    database.run(
        "update slice set status = ?, read_count = ?, sent_count = ?,"
            + " counted = cast(? as bigint) where id = ?",
        status,
        read,
        read,
        counted,
        id);
    return id;
  }

  private void set(long slice, String columns) {
    database.run("update slice set " + columns + " where id = ?", slice);
  }
}
