package io.sluice.destination;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Lets so many batches of one partner be on their way at once, whichever slice they come from. The
 * others wait without a thread, in their order. Thread-safe.
 */
final class PartnerLane {

  private final Executor threads;
  private final int atOnce;
  private final Queue<Flight> waiting = new ArrayDeque<>();
  private int underWay;

  PartnerLane(Executor threads, int atOnce) {
    this.threads = threads;
    this.atOnce = atOnce;
  }

  void send(Flight flight) {
    synchronized (this) {
      if (underWay >= atOnce) {
        waiting.add(flight);
        return;
      }
      underWay++;
    }
    start(flight);
  }

  private void start(Flight flight) {
    try {
      threads.execute(() -> fly(flight));
    } catch (RejectedExecutionException e) { // the server shuts down
      flight.drop();
      leave(flight);
    } catch (RuntimeException | Error e) { // such as: no more threads; the chunk must hear of it
      flight.failed(e);
      leave(flight);
    }
  }

  private void fly(Flight flight) {
    try {
      flight.run();
    } finally {
      leave(flight);
    }
  }

  /**
   * Lets the next one start in place of a flight that is over, or that nobody awaits any longer.
   */
  void leave(Flight flight) {
    if (flight.givesPlaceUp()) {
      next();
    }
  }

  private void next() {
    Flight next;
    synchronized (this) {
      next = waiting.poll();
      if (next == null) {
        underWay--;
        return;
      }
    }
    start(next);
  }
}
