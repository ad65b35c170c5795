package io.sluice.jobengine;

import java.util.concurrent.ExecutorService;
import org.jberet.spi.JobExecutor;

/** Runs jobs and partitions on a pool of a fixed number of the server's managed threads. */
final class PooledJobExecutor extends JobExecutor {

  private final int threads;

  PooledJobExecutor(ExecutorService pool, int threads) {
    super(pool);
    this.threads = threads;
  }

  @Override
  protected int getMaximumPoolSize() {
    return threads;
  }
}
