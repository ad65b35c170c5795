package io.sluice.destination;

import io.sluice.delivery.StopRequestedException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One batch on its way. A thread of its partner's lane runs it; its chunk waits for its end. */
final class Flight implements Runnable {

  private final BatchesInFlight chunk;
  private final Batch batch;
  private Delivery delivery;
  private boolean begun;
  private boolean over;
  private final AtomicBoolean inPlace = new AtomicBoolean(true);

  Flight(BatchesInFlight chunk, Batch batch) {
    this.chunk = chunk;
    this.batch = batch;
  }

  @Override
  public void run() {
    if (!begin()) {
      drop();
      return;
    }
    try {
      delivered(chunk.deliver(batch));
    } catch (Throwable e) { // whatever it is, the chunk must hear of it
      failed(e);
    }
  }

  private boolean begin() {
    synchronized (chunk) {
      begun = !chunk.hasFailed();
      return begun;
    }
  }

  /** Ends it without a request. */
  void drop() {
    failed(new StopRequestedException("a turn to send a batch"));
  }

  private void delivered(Delivery what) {
    synchronized (chunk) {
      delivery = what;
      end();
    }
  }

  void failed(Throwable e) {
    synchronized (chunk) {
      chunk.fail(e);
      end();
    }
  }

  private void end() {
    batch.release();
    over = true;
    chunk.notifyAll();
  }

  /** True once: its place in the lane is free then. */
  boolean givesPlaceUp() {
    return inPlace.getAndSet(false);
  }

  /** Null unless every message of it is taken or refused. To be asked with the chunk's monitor. */
  Delivery delivery() {
    return delivery;
  }

  /** True while a thread is at it. To be asked with the chunk's monitor. */
  boolean isUnderWay() {
    return begun && !over;
  }

  /** True if nothing more will come of it. To be asked with the chunk's monitor. */
  boolean isOver() {
    return over;
  }
}
