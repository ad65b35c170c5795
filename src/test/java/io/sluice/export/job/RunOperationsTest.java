package io.sluice.export.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.export.lifecycle.OperatedRuns;
import io.sluice.jobengine.JobEngine;
import io.sluice.jobengine.JobExecutionView;
import io.sluice.jobengine.JobHistory;
import io.sluice.problem.ConflictException;
import io.sluice.run.ExportJobs;
import jakarta.batch.operations.JobExecutionAlreadyCompleteException;
import jakarta.batch.operations.JobExecutionNotMostRecentException;
import jakarta.batch.operations.JobRestartException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The job execution 41 of the run 9, which somebody stops or restarts by the job operator. */
class RunOperationsTest {

  private final List<String> told = new ArrayList<>();
  private Long run = 9L;
  private String status = "STOPPED";
  private boolean latest = true;
  private int looksUntilLetGo;
  private int looksUntilNext;
  private int pauses;
  private ConflictException refusal;

  private final RunOperations operations =
      new RunOperations(
          new Repository(), new Runs(), new JobEngine(), (duration, stop, words) -> pauses++);

  @ParameterizedTest
  @ValueSource(strings = {"STOPPED", "FAILED"})
  void theQueueRestartsTheJobAndItsExecutionIsReturned(String found) {
    status = found;
    looksUntilNext = 3;

    assertThat(operations.restart(41)).hasValue(42);

    assertThat(told).containsExactly("restart 9 after 41");
    assertThat(pauses).isEqualTo(3);
  }

  @Test
  void aRunThatItsServerHasNotLetGoYetIsWaitedFor() {
    looksUntilLetGo = 2;

    assertThat(operations.restart(41)).hasValue(42);

    assertThat(told).hasSize(3);
  }

  @Test
  void aRunThatItsServerDoesNotLetGoIsNotRestarted() {
    looksUntilLetGo = 1_000;

    assertThatThrownBy(() -> operations.restart(41))
        .isInstanceOf(JobRestartException.class)
        .hasMessage("Run 9 is RUNNING; it must be STOPPED, FAILED or PENDING");
    assertThat(pauses).isEqualTo(49);
  }

  /** All servers execute as many runs as they may. */
  @Test
  void aRunThatWaitsForItsTurnIsAnsweredWithTheLastExecution() {
    looksUntilNext = 1_000;

    assertThat(operations.restart(41)).hasValue(41);
  }

  @Test
  void aRefusalIsOneOfTheOperator() {
    refusal = new ConflictException("Run 10 of export 5 is RUNNING");

    assertThatThrownBy(() -> operations.restart(41))
        .isInstanceOf(JobRestartException.class)
        .hasMessage("Run 10 of export 5 is RUNNING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"STARTING", "STARTED", "STOPPING", "ABANDONED"})
  void aJobInAnotherStateIsNotRestarted(String found) {
    status = found;

    assertThatThrownBy(() -> operations.restart(41))
        .isInstanceOf(JobRestartException.class)
        .hasMessage("Job execution 41 is " + found + "; it must be STOPPED or FAILED");
    assertThat(told).isEmpty();
  }

  @Test
  void aJobThatIsDoneIsNotRestarted() {
    status = "COMPLETED";

    assertThatThrownBy(() -> operations.restart(41))
        .isInstanceOf(JobExecutionAlreadyCompleteException.class);
    assertThat(told).isEmpty();
  }

  @Test
  void anEarlierExecutionIsNotRestarted() {
    latest = false;

    assertThatThrownBy(() -> operations.restart(41))
        .isInstanceOf(JobExecutionNotMostRecentException.class);
    assertThat(told).isEmpty();
  }

  @Test
  void aJobOfNoRunIsLeftToTheOperator() {
    run = null;

    assertThat(operations.restart(41)).isEmpty();
    assertThat(operations.restart(40)).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void aStopIsToldToTheRunThatTheParametersName() {
    operations.stopped(41, ExportJobs.parameters(9));

    assertThat(told).containsExactly("stopped 9 as 41");
  }

  @Test
  void aStopOfAJobOfNoRunIsToldToNone() {
    operations.stopped(41, Map.of("other", "9"));

    assertThat(told).isEmpty();
  }

  private JobExecutionView view(long id) {
    return new JobExecutionView(
        id, 4, ExportJobs.EVENTS, status, status, run, latest, null, null, null, null, null);
  }

  private final class Repository extends JobHistory {
    @Override
    public Optional<JobExecutionView> execution(long id) {
      return id == 41 ? Optional.of(view(id)) : Optional.empty();
    }

    @Override
    public List<JobExecutionView> executionsOf(long instanceId) {
      assertThat(instanceId).isEqualTo(4);
      return List.of(view(looksUntilNext-- > 0 ? 41 : 42));
    }
  }

  private final class Runs extends OperatedRuns {
    @Override
    public void stopped(long runId, long executionId) {
      told.add("stopped %d as %d".formatted(runId, executionId));
    }

    @Override
    public boolean restart(long runId, long executionId) {
      told.add("restart %d after %d".formatted(runId, executionId));
      if (refusal != null) {
        throw refusal;
      }
      return looksUntilLetGo-- <= 0;
    }
  }
}
