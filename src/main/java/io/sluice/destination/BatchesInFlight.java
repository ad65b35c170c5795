package io.sluice.destination;

import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The batches of one chunk that are on their way. The chunk is settled when all of them are taken
 * or refused. When one fails, those that have not begun are dropped, and those that have are
 * awaited for as long as the service may keep silent. A stop is kept waiting for a second. A
 * request that nobody awaits any longer ends by itself, since an HTTP client can't abort it: what
 * came of it is unknown, and its messages are sent again with the same ids.
 *
 * <p>One thread sends and joins.
 */
final class BatchesInFlight {

  private static final Duration STOP_GRACE = Duration.ofSeconds(1);
  private static final Duration FOREVER = Duration.ofDays(365);
  private static final long POLL_MILLIS = 50;
  private static final String ANSWERS = "the answers to batches";

  private final Destination destination;
  private final PartnerLane lane;
  private final StopSignal stop;
  private List<Flight> flights = new ArrayList<>();
  private volatile Throwable failure;

  BatchesInFlight(Destination destination, PartnerLane lane, StopSignal stop) {
    this.destination = destination;
    this.lane = lane;
    this.stop = stop;
  }

  /**
   * Sends a batch as soon as its turn comes; it is released afterwards.
   *
   * @throws RuntimeException as {@link #join()}, if another batch has failed
   */
  void send(Batch batch) {
    if (hasFailed()) {
      batch.release();
      join();
    }
    Flight flight = new Flight(this, batch);
    flights.add(flight);
    lane.send(flight);
  }

  /**
   * Returns when every batch is taken or refused: what became of each, in their order.
   *
   * @throws DestinationException and all else that {@link Destination#deliver} throws, if a batch
   *     has failed; nothing more can be sent then
   * @throws StopRequestedException if a stop was asked for, and a batch is still on its way
   */
  List<Delivery> join() {
    List<Flight> sent = takeFlights();
    await(sent);
    leave(sent);
    if (failure instanceof Error e) {
      throw e;
    }
    if (failure != null) {
      throw (RuntimeException) failure;
    }
    return sent.stream().map(Flight::delivery).toList();
  }

  /** Drops what has not begun, and awaits what has. */
  void close() {
    List<Flight> left = takeFlights();
    if (!left.isEmpty()) {
      fail(new StopRequestedException("the batches of a chunk that has failed"));
      await(left);
      leave(left);
    }
  }

  /** Requests that nobody awaits any longer keep no place in the lane. */
  private void leave(List<Flight> awaited) {
    for (Flight flight : awaited) {
      if (isUnderWay(flight)) {
        lane.leave(flight);
      }
    }
  }

  private synchronized boolean isUnderWay(Flight flight) {
    return flight.isUnderWay();
  }

  private List<Flight> takeFlights() {
    List<Flight> taken = flights;
    flights = new ArrayList<>();
    return taken;
  }

  private synchronized void await(List<Flight> sent) {
    long started = System.nanoTime();
    long longest = Long.MAX_VALUE;
    while (!isSettled(sent)) {
      long elapsed = System.nanoTime() - started;
      longest = Math.min(longest, elapsed + patience().toNanos()); // counted from its cause on
      if (elapsed >= longest) {
        fail(new StopRequestedException(ANSWERS));
        return;
      }
      pause();
    }
  }

  private Duration patience() {
    if (stop.stopRequested()) {
      return STOP_GRACE;
    }
    return hasFailed() ? destination.longestSilence() : FOREVER;
  }

  private boolean isSettled(List<Flight> sent) {
    return hasFailed()
        ? sent.stream().noneMatch(Flight::isUnderWay)
        : sent.stream().allMatch(Flight::isOver);
  }

  @SuppressWarnings("WaitNotInLoop") // the loop is await's
  private void pause() {
    try {
      wait(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      StopRequestedException given = new StopRequestedException(ANSWERS);
      fail(given);
      throw given;
    }
  }

  /** For the flights: delivers, and tries no more once the chunk has failed. */
  Delivery deliver(Batch batch) {
    return destination.deliver(batch, () -> hasFailed() || stop.stopRequested());
  }

  /** The first failure is the chunk's. */
  synchronized void fail(Throwable e) {
    if (failure == null) {
      failure = e;
    }
  }

  boolean hasFailed() {
    return failure != null;
  }
}
