package io.sluice.export.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.ExportStatus;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.run.Run;
import io.sluice.run.RunTotals;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

  @ParameterizedTest
  @CsvSource({
    "DONE, 100, 100, 2026-11-20, 0, IDENTICAL",
    "DONE, 100, 103, 2026-11-20, 3, LATE_EVENTS",
    "DONE, 100, 103, 2026-11-23, 3, LATE_EVENTS",
    "DONE, 100, 103, 2026-11-24, 3, COUNTED_MORE",
    "DONE, 100, 97, 2026-11-20, -3, COUNTED_LESS",
    "DONE, 100, , 2026-11-20, , COUNT_NOT_AVAILABLE",
    "READING, 40, 100, 2026-11-20, 60, NOT_FINISHED",
    "PLANNED, 0, , 2026-11-20, , NOT_FINISHED",
    "REFUSED, 0, 500, 2026-11-20, 500, EVENT_REFUSED",
    "REFUSED, 0, , 2026-11-20, , EVENT_REFUSED"
  })
  void eachDifferenceHasItsLikelyCause(
      SliceStatus status,
      long read,
      Long counted,
      LocalDate readOn,
      Long difference,
      DifferenceCause cause) {
    assertThat(Reconciliation.of(slice(status, read, counted), readOn))
        .isEqualTo(new Reconciliation(difference, cause));
  }

  @Test
  void aReplayIsNotComparedWithCleverTap() {
    Slice replayed = Slice.ofRejections(9, 100, "App Launched", Samples.DAY);

    assertThat(Reconciliation.of(replayed, Samples.DAY)).isEqualTo(Reconciliation.NONE);
    assertThat(Reconciliation.causeOf(List.of(Reconciliation.NONE))).isNull();
  }

  /** Three too many here and three too few there are six that nobody can explain, not none. */
  @Test
  void differencesThatCancelOutAreNotIdentical() {
    assertThat(
            Reconciliation.causeOf(
                List.of(
                    Reconciliation.of(slice(SliceStatus.DONE, 100, 103L), Samples.DAY),
                    Reconciliation.of(slice(SliceStatus.DONE, 100, 97L), Samples.DAY),
                    Reconciliation.of(slice(SliceStatus.DONE, 100, 100L), Samples.DAY))))
        .isEqualTo(DifferenceCause.COUNTED_LESS);
  }

  @Test
  void aRunShowsItsDifferenceAndTheCauseThatWeighsMost() {
    Run run = Samples.run(9);
    run.jobStarted(41, Samples.NOW);
    RunTotals totals = new RunTotals(9, 2, 2, 200, 200, 0, 0, null, 0, 0, 0, 0, 3L);

    RunResponse shown =
        RunResponse.of(
            run,
            ExportStatus.DONE,
            totals,
            List.of(slice(SliceStatus.DONE, 100, 103L), slice(SliceStatus.DONE, 100, null)));

    assertThat(shown.difference()).isEqualTo(3);
    assertThat(shown.cause()).isEqualTo(DifferenceCause.LATE_EVENTS);
    assertThat(shown.slices())
        .extracting(SliceResponse::cause)
        .containsExactly(DifferenceCause.LATE_EVENTS, DifferenceCause.COUNT_NOT_AVAILABLE);
  }

  private static Slice slice(SliceStatus status, long read, Long counted) {
    Slice slice = Fields.set(Samples.slice(1, status, null), "read", read);
    return Fields.set(slice, "counted", counted);
  }
}
