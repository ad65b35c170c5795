package io.sluice.export.job;

import io.sluice.delivery.StopRequestedException;
import io.sluice.export.job.slice.RunContext;
import io.sluice.intake.Count;
import io.sluice.intake.IntakeException;
import io.sluice.intake.IntakeUnavailableException;
import io.sluice.run.Slice;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/**
 * The counts of one run that are still to be asked for, by as many threads as there are. A count
 * that does not get ready holds up no other one.
 */
final class CountsOfRun {

  private static final System.Logger LOG = System.getLogger(CountsOfRun.class.getName());

  /** Slices whose counts fail one after the other; then the fault is not theirs. */
  private static final int MOST_FAILED_IN_A_ROW = 3;

  private final RunContext run;
  private final Queue<Slice> uncounted;
  private final Function<Slice, Count> ask;
  private final ObjLongConsumer<Slice> counted;
  private final Set<String> uncountable = ConcurrentHashMap.newKeySet();
  private final AtomicReference<IntakeUnavailableException> owed = new AtomicReference<>();
  private final AtomicInteger failedInARow = new AtomicInteger();

  CountsOfRun(
      RunContext run,
      List<Slice> uncounted,
      Function<Slice, Count> ask,
      ObjLongConsumer<Slice> counted) {
    this.run = run;
    this.uncounted = new ConcurrentLinkedQueue<>(uncounted);
    this.ask = ask;
    this.counted = counted;
  }

  /** Why counts are owed that another try may bring: the first reason that there was. */
  Optional<IntakeUnavailableException> owed() {
    return Optional.ofNullable(owed.get());
  }

  /** Returns when no slice is left, or asking on is in vain. */
  void askAll() {
    for (Slice slice = uncounted.poll(); slice != null; slice = uncounted.poll()) {
      if (!uncountable.contains(slice.getEventName()) && !canGoOnAfter(slice)) {
        uncounted.clear();
      }
    }
  }

  private boolean canGoOnAfter(Slice slice) {
    try {
      return canGoOnAfter(slice, ask.apply(slice));
    } catch (StopRequestedException e) {
      return false;
    } catch (IntakeUnavailableException e) {
      owe(e);
      return false;
    } catch (IntakeException e) {
      warn(e.getMessage());
      return false;
    }
  }

  private boolean canGoOnAfter(Slice slice, Count count) {
    if (count instanceof Count.Of number) {
      counted.accept(slice, number.records());
      failedInARow.set(0);
    } else if (count instanceof Count.Refused never) {
      uncountable.add(slice.getEventName());
      warn(never.reason());
    } else if (count instanceof Count.NotReady later) {
      owe(new IntakeUnavailableException(later.reason(), true));
      return failedInARow.incrementAndGet() < MOST_FAILED_IN_A_ROW;
    }
    return true;
  }

  private void owe(IntakeUnavailableException reason) {
    owed.compareAndSet(null, reason);
    warn(reason.getMessage());
  }

  private void warn(String reason) {
    LOG.log(
        System.Logger.Level.WARNING,
        "Run {0} is not reconciled whole: {1}",
        Long.toString(run.runId()),
        reason);
  }
}
