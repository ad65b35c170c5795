package io.sluice.export.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.Samples;
import io.sluice.run.Intake;
import io.sluice.run.SliceDifference;
import io.sluice.run.SliceStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

  @ParameterizedTest
  @CsvSource({
    "DONE, 0, 2026-11-20, IDENTICAL",
    "DONE, 3, 2026-11-20, LATE_EVENTS",
    "DONE, 3, 2026-11-23, LATE_EVENTS",
    "DONE, 3, 2026-11-24, COUNTED_MORE",
    "DONE, -3, 2026-11-20, COUNTED_LESS",
    "DONE, , 2026-11-20, COUNT_NOT_AVAILABLE",
    "READING, 60, 2026-11-20, NOT_FINISHED",
    "PLANNED, , 2026-11-20, NOT_FINISHED",
    "REFUSED, 500, 2026-11-20, EVENT_REFUSED",
    "REFUSED, , 2026-11-20, EVENT_REFUSED"
  })
  void eachDifferenceHasItsLikelyCause(
      SliceStatus status, Long difference, LocalDate readOn, DifferenceCause cause) {
    assertThat(Reconciliation.causeOf(slice(status, difference), readOn)).isEqualTo(cause);
  }

  @Test
  void aReplayIsNotComparedWithCleverTap() {
    SliceDifference replayed =
        new SliceDifference(Intake.REJECTIONS, SliceStatus.DONE, Samples.DAY, null);

    assertThat(Reconciliation.causeOf(replayed, Samples.DAY)).isNull();
    assertThat(Reconciliation.causeOf(List.of(replayed), Samples.DAY)).isNull();
  }

  /** Three too many here and three too few there are six that nobody can explain, not none. */
  @Test
  void differencesThatCancelOutAreNotIdentical() {
    assertThat(
            Reconciliation.causeOf(
                List.of(
                    slice(SliceStatus.DONE, 3L),
                    slice(SliceStatus.DONE, -3L),
                    slice(SliceStatus.DONE, 0L)),
                Samples.DAY))
        .isEqualTo(DifferenceCause.COUNTED_LESS);
  }

  @Test
  void theCauseThatWeighsMostIsThatOfTheRun() {
    assertThat(
            Reconciliation.causeOf(
                List.of(slice(SliceStatus.DONE, 3L), slice(SliceStatus.DONE, null)), Samples.DAY))
        .isEqualTo(DifferenceCause.LATE_EVENTS);
  }

  private static SliceDifference slice(SliceStatus status, Long difference) {
    return new SliceDifference(Intake.API, status, Samples.DAY, difference);
  }
}
