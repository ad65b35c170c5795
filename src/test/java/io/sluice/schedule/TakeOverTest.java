package io.sluice.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.HeartbeatConfig;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakeOverTest {

  private static final Instant NOW = Instant.parse("2026-11-24T15:19:18Z");
  private static final Instant STALE = NOW.minus(Duration.ofMinutes(20));

  private static final HeartbeatConfig HEARTBEATS =
      new HeartbeatConfig(Duration.ofSeconds(5), 4, Duration.ofSeconds(20));

  private final List<Instant> rescheduled = new ArrayList<>();
  private final List<CurrentlyExecuting> executedHere = new ArrayList<>();
  private final TakeOver takeOver =
      new TakeOver(() -> executedHere, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void whatADeadServerExecutedIsExecutedAgainAtOnce() {
    found(execution("another", 2));

    assertThat(rescheduled).containsExactly(NOW);
  }

  /** The database was out of reach when its thread ended. */
  @Test
  void whatThisServerCouldNotEndIsExecutedAgainAtOnce() {
    executedHere.add(new CurrentlyExecuting(execution("this", 7), () -> NOW, HEARTBEATS));

    found(execution("this", 2));

    assertThat(rescheduled).containsExactly(NOW);
  }

  @Test
  void whatThisServerExecutesStaysWithItThoughItsClockWasSetAhead() {
    executedHere.add(new CurrentlyExecuting(execution("this", 2), () -> NOW, HEARTBEATS));

    found(execution("this", 2));

    assertThat(rescheduled).isEmpty();
  }

  private static Execution execution(String pickedBy, long run) {
    return new Execution(
        STALE,
        new TaskInstance<>("run", Long.toString(run)),
        true,
        pickedBy,
        null,
        null,
        0,
        STALE,
        2);
  }

  private void found(Execution execution) {
    takeOver.deadExecution(
        ExecutionComplete.failure(execution, NOW, NOW, null),
        new ExecutionOperations<>(null, null, execution) {
          @Override
          public void reschedule(ExecutionComplete completed, Instant next) {
            rescheduled.add(next);
          }
        });
  }
}
