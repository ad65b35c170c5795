package io.sluice.export.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.delivery.StopSignal;
import io.sluice.export.DayRange;
import io.sluice.export.Samples;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.Works;
import io.sluice.intake.InMemoryIntake;
import io.sluice.intake.IntakeKind;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run of two events on two days. */
class SlicePlanTest {

  private final RunContext context = Works.run(Samples.partner(), StopSignal.NEVER);
  private final Run run =
      Samples.run(
          9,
          Samples.export(
              Samples.partner(), List.of("B", "A"), Samples.DAY, Samples.DAY.plusDays(1)),
          RunKind.BACKFILL,
          new DayRange(Samples.DAY, Samples.DAY.plusDays(1)));
  private final InMemoryIntake api = new InMemoryIntake(IntakeKind.API);
  private final InMemoryIntake files = new InMemoryIntake(IntakeKind.FILES);

  @Test
  void eachSliceRemembersTheIntakeThatOffersIt() {
    List<Slice> slices = new SlicePlan(context, List.of(api, files)).slices(run);

    assertThat(slices).hasSize(4).extracting(Slice::getIntake).containsOnly(IntakeKind.API);
    assertThat(api.asked)
        .containsExactly(
            "offers B 2026-11-20",
            "offers B 2026-11-21",
            "offers A 2026-11-20",
            "offers A 2026-11-21");
    assertThat(files.asked).isEmpty();
  }

  @Test
  void whatTheFirstIntakeDoesNotHaveIsReadFromTheNext() {
    api.refusing("not by this one");

    List<Slice> slices = new SlicePlan(context, List.of(api, files)).slices(run);

    assertThat(slices)
        .hasSize(4)
        .allSatisfy(
            slice -> {
              assertThat(slice.getIntake()).isEqualTo(IntakeKind.FILES);
              assertThat(slice.getStatus()).isEqualTo(SliceStatus.PLANNED);
              assertThat(slice.getReason()).isNull();
            });
  }

  @Test
  void whatNoIntakeHasIsPlannedAsRefusedByNameAndNothingIsOpened() {
    api.refusing("Export not allowed for this event");
    files.refusing("no file holds it");

    List<Slice> slices = new SlicePlan(context, List.of(api, files)).slices(run);

    assertThat(slices).hasSize(4).extracting(Slice::getStatus).containsOnly(SliceStatus.REFUSED);
    assertThat(RunListener.notExported(slices))
        .isEqualTo("Not exported: B, A: Export not allowed for this event; no file holds it");
    assertThat(api.asked).doesNotContain("open");
    assertThat(files.asked).doesNotContain("open");
  }

  @Test
  void aReasonThatIsTooLongForItsColumnIsCut() {
    api.refusing("x".repeat(5_000));

    List<Slice> slices = new SlicePlan(context, List.of(api)).slices(run);

    assertThat(slices.get(0).getReason()).hasSize(2_000).endsWith("…");
  }
}
