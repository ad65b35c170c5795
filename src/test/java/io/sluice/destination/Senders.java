package io.sluice.destination;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Senders for tests: each batch is delivered at once, by the thread that closes it. */
public final class Senders {

  private Senders() {}

  public static BatchSender direct(Destination destination) {
    return new BatchSender(destination, new SameThread());
  }

  public static BatchSender of(Destination destination, ExecutorService threads) {
    return new BatchSender(destination, threads);
  }

  private static final class SameThread extends AbstractExecutorService {
    @Override
    public void execute(Runnable command) {
      command.run();
    }

    @Override
    public void shutdown() {
      // has no thread
    }

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }
}
