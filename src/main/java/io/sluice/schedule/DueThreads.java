package io.sluice.schedule;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardOldestPolicy;
import java.util.concurrent.TimeUnit;

/**
 * The threads that execute what is due, with a queue for as much as one poll submits. Each poll of
 * db-scheduler submits anew what is due, also while all threads are busy, and what an earlier one
 * submitted is skipped when its turn comes: so it may as well be dropped. It is in the table still.
 */
final class DueThreads {

  /** The number of tasks that one poll fetches for each thread. */
  static final int FETCHED_PER_THREAD = 3;

  private DueThreads() {}

  static ExecutorService of(int threads, ThreadFactory factory) {
    return new ThreadPoolExecutor(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(FETCHED_PER_THREAD * threads),
        factory,
        new DiscardOldestPolicy());
  }
}
