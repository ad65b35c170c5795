package io.sluice.export.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.clevertap.CleverTapIntakes;
import io.sluice.delivery.StopSignal;
import io.sluice.destination.WriteKeyCheck;
import io.sluice.destination.WriteKeyCheck.Verdict;
import io.sluice.export.DayRange;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.slice.CleverTapStub;
import io.sluice.export.job.slice.FakeDestination;
import io.sluice.export.job.slice.FakeRuns;
import io.sluice.export.job.slice.FakeStep;
import io.sluice.export.job.slice.JobFailures;
import io.sluice.export.job.slice.OneContext;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.Works;
import io.sluice.export.job.slice.WriteKeyUnknownException;
import io.sluice.intake.CredentialsRejectedException;
import io.sluice.intake.Intakes;
import io.sluice.run.Run;
import io.sluice.run.RunFailures;
import io.sluice.run.RunKind;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanSlicesTest {

  private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);

  private final CleverTapStub cleverTap =
      new CleverTapStub().on(CleverTapStub.CHECK, "{\"status\":\"success\",\"count\":1}");
  private final FakeDestination destination = new FakeDestination();
  private final FakeRuns runs = new FakeRuns();
  private final RunFailures noted = new RunFailures();
  private final RunContext run = Works.run(Samples.partner(), StopSignal.NEVER);
  private final Intakes intakes =
      CleverTapIntakes.both(cleverTap.client(), Runnable::run, Clock.systemUTC());
  private final PlanSlices plan = new PlanSlices();

  @BeforeEach
  void inject() {
    plan.job = new FakeStep();
    plan.contexts = new OneContext(run);
    plan.runs = runs;
    plan.intakes = intakes;
    plan.destination = destination;
    plan.failures = Fields.set(new JobFailures(), "failures", noted);
  }

  @AfterEach
  void close() {
    cleverTap.close();
  }

  @Test
  void thereIsASliceForEachDayOfTheRunOfEachEventInTheirOrder() {
    List<Slice> slices =
        plan(
            Samples.run(
                9,
                Samples.export(
                    Samples.partner(), List.of("B", "A"), Samples.DAY, Samples.DAY.plusDays(9)),
                RunKind.BACKFILL,
                new DayRange(NEW_YEARS_EVE.minusDays(1), NEW_YEARS_EVE.plusDays(1))));

    assertThat(slices)
        .extracting(slice -> slice.getEventName() + " " + slice.getDay())
        .containsExactly(
            "B 2026-12-30",
            "B 2026-12-31",
            "B 2027-01-01",
            "A 2026-12-30",
            "A 2026-12-31",
            "A 2027-01-01");
    assertThat(slices)
        .allSatisfy(
            slice -> {
              assertThat(slice.getRunId()).isEqualTo(9);
              assertThat(slice.getStatus()).isEqualTo(SliceStatus.PLANNED);
            });
  }

  private List<Slice> plan(Run run) {
    return new SlicePlan(this.run, intakes.ofEvents()).slices(run);
  }

  @Test
  void aSingleDayIsOneSliceAnEvent() {
    assertThat(plan(Samples.run(9))).hasSize(1);
  }

  @Test
  void theSlicesAreStoredOnceAndARestartSeesTheSame() {
    plan.process();
    plan.process();

    assertThat(runs.told).containsExactly("plan 1 by 41");
  }

  @Test
  void wrongCredentialsOfCleverTapEndTheRunBeforeItReads() {
    cleverTap.on(CleverTapStub.CHECK, CleverTapStub.BAD_CREDENTIALS);

    assertThatThrownBy(plan::process)
        .isInstanceOf(CredentialsRejectedException.class)
        .hasMessageNotContaining(Samples.PASSCODE);
    assertThat(noted.take(9).isFinal()).isTrue();
    assertThat(runs.slices).isEmpty();
  }

  @Test
  void aWriteKeyThatSegmentDoesNotKnowEndsTheRunBeforeItReads() {
    destination.check = new WriteKeyCheck(Verdict.UNKNOWN, null);

    assertThatThrownBy(plan::process)
        .isInstanceOf(WriteKeyUnknownException.class)
        .hasMessageContaining("partner 7")
        .hasMessageNotContaining(Samples.WRITE_KEY);
    assertThat(noted.take(9).isFinal()).isTrue();
    assertThat(runs.slices).isEmpty();
  }

  @Test
  void aWriteKeyThatCannotBeCheckedKeepsNothingFromRunningButIsRemembered() {
    destination.check = new WriteKeyCheck(Verdict.UNDECIDED, "503");

    plan.process();

    assertThat(runs.slices).hasSize(1);
    assertThat(run.writeKeyDoubt()).isEqualTo("503");
  }
}
