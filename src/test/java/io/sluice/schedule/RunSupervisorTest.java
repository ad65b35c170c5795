package io.sluice.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import io.sluice.export.Samples;
import io.sluice.run.RunFailures;
import jakarta.batch.runtime.BatchStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunSupervisorTest {

  private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
  private static final String START = "start event-export {runId=9}";

  private final OneRun run = new OneRun();
  private final RunFailures failures = new RunFailures();
  private final FakeEngine engine = new FakeEngine(run);
  private final RunSupervisor supervisor =
      new RunSupervisor(
          run,
          run.ends,
          engine,
          new RunRetry(run, run.ends, failures, CLOCK, RunRetryTest.settings()),
          CLOCK);

  @Test
  void aRunWithoutAnExecutionIsStarted() {
    assertThat(execute()).isEqualTo("removed");
    assertThat(engine.calls).containsExactly(START);
    assertThat(run.completions).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"STARTING", "STARTED", "STOPPING"})
  void aRunWhoseServerDiedIsRestarted(String asTheDeadServerLeftIt) {
    run.jobStarted(41, asTheDeadServerLeftIt);

    assertThat(execute()).isEqualTo("removed");
    assertThat(engine.calls).containsExactly("restart 41 {runId=9}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"STOPPED", "FAILED"})
  void aRunThatStoppedOrFailedGoesOn(String status) {
    run.jobStarted(41, status);

    assertThat(execute()).isEqualTo("removed");
    assertThat(engine.calls).containsExactly("restart 41 {runId=9}");
  }

  @Test
  void aRunWhoseJobWasAbandonedWhileItWaitedForItsRetryDoesNotStartByItself() {
    run.jobStarted(41, "ABANDONED");

    assertThat(execute()).isEqualTo("removed");
    assertThat(engine.calls).isEmpty();
  }

  @Test
  void aRunThatLeftItsAbandonedJobBeginsANewOne() {
    run.jobStarted(41, null);
    run.run.leaveJob();

    execute();

    assertThat(engine.calls).containsExactly(START);
  }

  @Test
  void aJobThatRunsHereIsWaitedForAndNotStartedTwice() {
    run.jobStarted(41, "STARTED");
    engine.runsHere.add(41L);
    engine.thenLook(() -> {}).thenLook(() -> {});

    assertThat(execute()).isEqualTo("removed");
    assertThat(engine.calls).isEmpty();
  }

  /** By the job operator; it waits for a thread, so that its listener has not told its id yet. */
  @Test
  void aJobThatSomebodyElseRestartedHereIsWaitedForAndNotStartedTwice() {
    run.jobStarted(41, "FAILED");
    engine.mostRecent = 42L;
    engine.runsHere.add(42L);
    engine.thenLook(() -> {}).thenLook(() -> {});

    assertThat(execute()).isEqualTo("removed");
    assertThat(engine.calls).isEmpty();
  }

  /** It can't be restarted, and would say for ever that it runs. */
  @Test
  void aJobThatCompletedHereThoughTheDatabaseDidNotTakeItsEndIsNotRestarted() {
    run.jobStarted(41, "STARTED");
    engine.lostEnd = BatchStatus.COMPLETED;

    assertThat(execute()).isEqualTo("removed");
    assertThat(engine.calls).containsExactly("store end 41");
    assertThat(run.completions).isOne();
  }

  @ParameterizedTest
  @EnumSource(names = {"STOPPED", "FAILED"})
  void aJobThatEndedEarlyHereThoughTheDatabaseDidNotTakeItsEndGoesOn(BatchStatus lostEnd) {
    run.jobStarted(41, "STARTED");
    engine.lostEnd = lostEnd;

    assertThat(execute()).isEqualTo("removed");
    assertThat(engine.calls).containsExactly("store end 41", "restart 41 {runId=9}");
  }

  @Test
  void aCompletedRunLeavesTheQueueAndNothingStarts() {
    run.jobStarted(41, "COMPLETED");

    assertThat(execute()).isEqualTo("removed");
    assertThat(engine.calls).isEmpty();
    assertThat(run.completions).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"STOPPED", "FAILED", "ABANDONED"})
  void aRunThatWasToldToStopNeverStarts(String status) {
    run.jobStarted(41, status);
    run.run.requestStop();

    assertThat(execute()).isEqualTo("removed");
    assertThat(engine.calls).isEmpty();
  }

  @Test
  void aRunThatWasToldToStopBeforeItsFirstExecutionNeverStarts() {
    run.run.requestStop();

    assertThat(execute()).isEqualTo("removed");
    assertThat(engine.calls).isEmpty();
  }

  /** Else its job would say for ever that it runs. */
  @Test
  void aDeadServersRunThatWasToldToStopIsRestartedOnlyToStop() {
    run.jobStarted(41, "STARTED");
    run.run.requestStop();
    engine.thenLook(() -> {});

    assertThat(execute()).isEqualTo("removed");
    assertThat(engine.calls).containsExactly("restart 41 {runId=9}", "stop 77");
  }

  @Test
  void aStopThatIsAskedForWhileTheJobRunsStopsIt() {
    engine.thenLook(() -> {}).thenLook(run.run::requestStop);

    assertThat(execute()).isEqualTo("removed");
    assertThat(engine.calls).containsExactly(START, "stop 77");
    assertThat(run.completions).isZero();
  }

  @Test
  void aStopThatAnotherServersJobOperatorWroteStopsIt() {
    engine.thenLook(() -> {}).thenLook(() -> run.jobStatus = "STOPPING");
    engine.thenLook(run.run::requestStop);

    assertThat(execute()).isEqualTo("removed");
    assertThat(engine.calls).startsWith(START, "stop 77");
  }

  @Test
  void aRunThatWasToldToStopAndFailedInsteadIsNotTriedAgain() {
    engine.endAfterStop = "FAILED";
    engine.thenLook(run.run::requestStop);

    assertThat(execute()).isEqualTo("removed");
    assertThat(run.run.getFailedTries()).isZero();
  }

  /** Else it would be RUNNING for ever. */
  @Test
  void aStoppedJobWhoseEndCouldNotBeStoredIsExecutedAgainToStop() {
    engine.endAfterStop = "STARTED";
    engine.thenLook(run.run::requestStop);

    assertThat(execute()).isEqualTo("again at " + Samples.NOW);

    engine.calls.clear();
    engine.endAfterStop = "STOPPED";
    engine.thenLook(() -> {});
    assertThat(execute()).isEqualTo("removed");
    assertThat(engine.calls).containsExactly("restart 77 {runId=9}", "stop 77");
  }

  @Test
  void whenTheServerShutsDownTheJobStopsAndTheRunStaysInTheQueue() {
    engine.thenLook(engine::shutDown);

    assertThat(execute()).isEqualTo("again at " + Samples.NOW);
    assertThat(engine.calls).containsExactly(START, "stop 77");
    assertThat(run.run.isStopRequested()).isFalse();
  }

  /** The jobs that stop leave their threads to the runs that waited for them. */
  @Test
  void whenTheServerShutsDownNoJobStartsAndTheRunStaysInTheQueue() {
    engine.shutDown();

    assertThat(execute()).isEqualTo("again at " + Samples.NOW);
    assertThat(engine.calls).isEmpty();
  }

  @Test
  void aFailureDuringTheShutDownIsNoFailedTry() {
    engine.thenLook(engine::shutDown).thenLook(() -> {}).endsAs("FAILED");
    engine.thenLook(() -> engine.endsAs("FAILED"));

    assertThat(execute()).startsWith("again at ");
    assertThat(run.run.getFailedTries()).isZero();
    assertThat(run.run.getReason()).isNull();
  }

  @Test
  void aFailedRunIsTriedAgainLater() {
    failures.note(OneRun.ID, new RunFailures.Failure("CleverTap is down", false));
    engine.endsAs("FAILED");

    Instant again = Instant.parse(execute().substring("again at ".length()));

    assertThat(Duration.between(Samples.NOW, again))
        .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
    assertThat(run.run.getReason()).isEqualTo("CleverTap is down");
    assertThat(run.run.getNextTryAt()).isEqualTo(again);
  }

  @Test
  void aFinalFailureLeavesTheQueue() {
    failures.note(OneRun.ID, new RunFailures.Failure("Wrong passcode", true));
    engine.endsAs("FAILED");

    assertThat(execute()).isEqualTo("removed");
    assertThat(run.run.getReason()).isEqualTo("Wrong passcode");
    assertThat(run.run.getNextTryAt()).isNull();
    assertThat(run.completions).isZero();
  }

  @Test
  void anInterruptIsPassedOn() {
    RunSupervisor interrupted =
        new RunSupervisor(
            run,
            run.ends,
            new FakeEngine(run) {
              @Override
              public boolean awaitEnd(long executionId, Duration atMost) {
                throw sneaky(new InterruptedException());
              }
            },
            null,
            CLOCK);

    assertThatThrownBy(() -> interrupted.execute(OneRun.ID))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("run 9");
    assertThat(Thread.interrupted()).isTrue();
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> RuntimeException sneaky(Throwable thrown) throws E {
    throw (E) thrown;
  }

  /** The order that the queue gets for the run. */
  private String execute() {
    Told told = new Told();
    supervisor.execute(OneRun.ID).complete(null, told);
    return told.what;
  }

  private static final class Told extends ExecutionOperations<Void> {

    private String what;

    Told() {
      super(null, null, null);
    }

    @Override
    public void remove() {
      what = "removed";
    }

    @Override
    public void reschedule(ExecutionComplete completed, Instant at) {
      what = "again at " + at;
    }
  }
}
