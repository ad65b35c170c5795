package io.sluice.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerName;
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

  private final List<Instant> rescheduled = new ArrayList<>();
  private final TakeOver takeOver =
      new TakeOver(new SchedulerName.Fixed("this"), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void whatADeadServerExecutedIsExecutedAgainAtOnce() {
    found("another");

    assertThat(rescheduled).containsExactly(NOW);
  }

  @Test
  void whatThisServerExecutesStaysWithItThoughItsClockWasSetAhead() {
    found("this");

    assertThat(rescheduled).isEmpty();
  }

  private void found(String pickedBy) {
    Execution execution =
        new Execution(
            STALE, new TaskInstance<>("run", "9"), true, pickedBy, null, null, 0, STALE, 2);
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
