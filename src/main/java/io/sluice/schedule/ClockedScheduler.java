package io.sluice.schedule;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * A scheduler for which the given clock says what is due. How long it pauses between two looks does
 * not follow from that clock: set back by an hour, it would let db-scheduler pause for that hour.
 */
final class ClockedScheduler extends SchedulerBuilder {

  /** With how many fetched ones left the next are fetched before the next poll. */
  private static final double FETCH_AGAIN_PER_THREAD = 0.5;

  private ClockedScheduler(DataSource dataSource, List<Task<?>> tasks) {
    super(dataSource, tasks);
  }

  static SchedulerBuilder of(DataSource dataSource, Clock clock, Task<?>... tasks) {
    return new ClockedScheduler(dataSource, List.of(tasks))
        .clock(clock::instant)
        .pollUsingFetch(FETCH_AGAIN_PER_THREAD, DueThreads.FETCHED_PER_THREAD);
  }

  @Override
  protected Waiter buildWaiter() {
    Instant anchor = clock.now();
    long anchorNanos = System.nanoTime();
    return new Waiter(
        poolingInterval, () -> anchor.plus(Duration.ofNanos(System.nanoTime() - anchorNanos)));
  }
}
