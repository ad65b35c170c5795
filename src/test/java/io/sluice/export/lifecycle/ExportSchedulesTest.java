package io.sluice.export.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.export.ExportStatus;
import io.sluice.export.Samples;
import io.sluice.export.StatusRows;
import io.sluice.run.RunKind;
import io.sluice.run.RunRepository;
import io.sluice.run.RunStatusRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * When failed runs in a row end a schedule. The run that fails is 10; before it were 9, 8 and 7.
 */
class ExportSchedulesTest {

  private static final DayRange DAYS = new DayRange(Samples.DAY, Samples.DAY);

  private final ExportSchedules schedules = new ExportSchedules();
  private final List<String> calls = new ArrayList<>();
  private Export export = Samples.recurring(4, LocalDate.of(2026, 11, 1));

  /** Of the scheduled runs before, the newest first. */
  private List<ExportStatus> before = List.of();

  @BeforeEach
  void inject() {
    schedules.runs = new Runs();
    schedules.calendar = new Calendar();
    schedules.clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
  }

  @Test
  void theThirdFailedRunInARowEndsTheScheduleWithItsReason() {
    before = List.of(ExportStatus.FAILED, ExportStatus.FAILED);

    fail(RunKind.SCHEDULED);

    assertThat(export.getEnd().getStatus()).isEqualTo(ExportStatus.FAILED);
    assertThat(export.getEnd().getReason())
        .isEqualTo("3 runs in a row failed, the last one: Wrong passcode");
    assertThat(calls).containsExactly("cancel 5");
  }

  @Test
  void theSecondDoesNot() {
    before = List.of(ExportStatus.FAILED);

    fail(RunKind.SCHEDULED);

    assertThat(export.getEnd().isReached()).isFalse();
    assertThat(calls).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportStatus.class,
      names = {"DONE", "STOPPED"})
  void failedRunsThatAreNotInARowDoNot(ExportStatus between) {
    before = List.of(ExportStatus.FAILED, between, ExportStatus.FAILED);

    fail(RunKind.SCHEDULED);

    assertThat(export.getEnd().isReached()).isFalse();
  }

  @Test
  void aFailedBackfillDoesNot() {
    before = List.of(ExportStatus.FAILED, ExportStatus.FAILED);

    fail(RunKind.BACKFILL);

    assertThat(export.getEnd().isReached()).isFalse();
  }

  @Test
  void aFailedOneTimeExportHasNoScheduleToEnd() {
    export = Samples.export();
    before = List.of(ExportStatus.FAILED, ExportStatus.FAILED);

    fail(RunKind.SCHEDULED);

    assertThat(export.getEnd().isReached()).isFalse();
  }

  @Test
  void afterARestartThreeNewFailuresAreNeeded() {
    before = List.of(ExportStatus.FAILED, ExportStatus.FAILED, ExportStatus.FAILED);
    schedules.goOn(export, 10L);

    fail(RunKind.SCHEDULED);
    assertThat(export.getEnd().isReached()).isFalse();

    schedules.goOn(export, 9L);
    fail(RunKind.SCHEDULED);
    assertThat(export.getEnd().isReached()).as("the second since run 9 was restarted").isFalse();

    schedules.goOn(export, 8L);
    fail(RunKind.SCHEDULED);
    assertThat(export.getEnd().isReached()).as("the third since run 8 was restarted").isTrue();
  }

  @Test
  void aRunThatIsNotedAsFailedTwiceCountsOnce() {
    before = List.of(ExportStatus.FAILED);

    fail(RunKind.SCHEDULED);
    fail(RunKind.SCHEDULED);

    assertThat(export.getEnd().isReached()).isFalse();
  }

  private void fail(RunKind kind) {
    schedules.runFailed(export, Samples.run(10, export, kind, DAYS), "Wrong passcode");
  }

  private final class Runs extends RunRepository {
    @Override
    public List<RunStatusRow> lastScheduled(long exportId, int count) {
      RunStatusRow failing = StatusRows.of(10, exportId, ExportStatus.RUNNING, "FAILED");
      List<RunStatusRow> rows = new ArrayList<>(List.of(failing));
      IntStream.range(0, before.size())
          .mapToObj(i -> StatusRows.of(9 - i, exportId, before.get(i), null))
          .forEach(rows::add);
      return rows.stream().limit(count).toList();
    }
  }

  private final class Calendar implements ExportCalendar {
    @Override
    public void plan(long exportId, Instant at) {
      calls.clear();
    }

    @Override
    public void cancel(long exportId) {
      calls.add("cancel " + exportId);
    }
  }
}
