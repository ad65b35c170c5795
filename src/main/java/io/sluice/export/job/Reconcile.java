package io.sluice.export.job;

import io.sluice.clevertap.CleverTapClient;
import io.sluice.clevertap.call.CleverTapException;
import io.sluice.clevertap.call.CleverTapUnavailableException;
import io.sluice.clevertap.call.EventQuery;
import io.sluice.clevertap.call.EventRefusedException;
import io.sluice.clevertap.call.QueryRefusedException;
import io.sluice.clevertap.call.UnknownEventException;
import io.sluice.delivery.StopRequestedException;
import io.sluice.export.job.slice.FetchThreads;
import io.sluice.export.job.slice.JobFailures;
import io.sluice.export.job.slice.NothingExportedException;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.RunContexts;
import io.sluice.export.job.slice.SlicesLeftException;
import io.sluice.export.lifecycle.LedgerNeed;
import io.sluice.export.lifecycle.RunService;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import io.sluice.run.books.PersonBooks;
import io.sluice.run.books.SliceBooks;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The step {@code reconcile}: puts CleverTap's own count beside what was read of each slice. A
 * count that differs fails nothing, for late events arrive at any time, nor does one that CleverTap
 * refuses. A count that does not get ready holds up no other one. While CleverTap is out of reach,
 * or owes a count, the run is tried again, but not for long: everything is delivered, and later
 * runs wait.
 */
@Dependent
@Named
public class Reconcile extends AbstractBatchlet {

  private static final System.Logger LOG = System.getLogger(Reconcile.class.getName());

  /** CleverTap takes seconds to count; meanwhile others are asked. The client limits requests. */
  private static final int WORKERS = 24;

  /** With the pauses between them, and those of the calls, some minutes of outage. */
  static final int MOST_TRIES = 4;

  /** Slices whose counts fail one after the other; then the fault is not theirs. */
  static final int MOST_FAILED_IN_A_ROW = 3;

  private final Set<String> uncountable = ConcurrentHashMap.newKeySet();
  private final AtomicReference<CleverTapUnavailableException> outage = new AtomicReference<>();
  private final AtomicInteger failedInARow = new AtomicInteger();

  @Inject private JobContext job;
  @Inject private RunContexts contexts;
  @Inject private RunService runs;
  @Inject private LedgerNeed need;
  @Inject private SliceBooks books;
  @Inject private PersonBooks people;
  @Inject private CleverTapClient cleverTap;
  @Inject private FetchThreads threads;
  @Inject private JobFailures failures;

  @Override
  public String process() {
    RunContext run = contexts.of(job.getExecutionId());
    failures.noted(run, () -> reconcile(run));
    return null;
  }

  private void reconcile(RunContext run) {
    List<Slice> slices = runs.slices(run.runId());
    if (!run.isReplay()) {
      count(run, slices);
    }
    if (run.stop().stopRequested()) {
      return;
    }
    if (outage.get() != null && runs.find(run.runId()).getFailedTries() + 1 < MOST_TRIES) {
      throw outage.get();
    }
    List<Slice> left = slices.stream().filter(slice -> !slice.getStatus().isOver()).toList();
    if (!left.isEmpty()) {
      throw new SlicesLeftException(left);
    }
    if (slices.stream().allMatch(slice -> slice.getStatus() == SliceStatus.REFUSED)) {
      throw new NothingExportedException(RunListener.notExported(slices));
    }
    if (!run.isReplay()) {
      purge(run);
    }
  }

  /** What was delivered of each person is known for good: later runs don't need the slices'. */
  private void purge(RunContext run) {
    if (run.isOfProfiles()) {
      people.runIsDone(run.runId());
    } else {
      books.purge(run.exportId(), run.runId(), run.jobExecutionId(), need.from(run.runId()));
    }
  }

  private void count(RunContext run, List<Slice> slices) {
    Queue<Slice> uncounted =
        slices.stream()
            .filter(slice -> slice.getCounted() == null)
            .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
    CompletableFuture.allOf(
            Stream.generate(
                    () ->
                        CompletableFuture.runAsync(
                            () -> countAll(run, uncounted), threads.executor()))
                .limit(WORKERS)
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private void countAll(RunContext run, Queue<Slice> uncounted) {
    for (Slice slice = uncounted.poll(); slice != null; slice = uncounted.poll()) {
      try {
        countOne(run, slice);
      } catch (StopRequestedException e) {
        uncounted.clear();
      } catch (CleverTapException e) {
        warn(run, e);
        if (!canGoOnAfter(e)) {
          uncounted.clear();
        }
      }
    }
  }

  /** A count that does not get ready is set aside, unless others before it were, too. */
  private boolean canGoOnAfter(CleverTapException failure) {
    if (!(failure instanceof CleverTapUnavailableException unavailable)) {
      return false;
    }
    outage.compareAndSet(null, unavailable);
    return unavailable.isAnswered() && failedInARow.incrementAndGet() < MOST_FAILED_IN_A_ROW;
  }

  private void countOne(RunContext run, Slice slice) {
    if (uncountable.contains(slice.getEventName())) {
      return;
    }
    EventQuery query = new EventQuery(slice.getEventName(), slice.getDay(), slice.getDay());
    try {
      books.counted(
          slice,
          run.jobExecutionId(),
          run.isOfProfiles()
              ? cleverTap.countProfiles(run.account(), query, run.stop())
              : cleverTap.count(run.account(), query, run.stop()));
      failedInARow.set(0);
    } catch (EventRefusedException | UnknownEventException | QueryRefusedException e) {
      uncountable.add(slice.getEventName());
      warn(run, e);
    }
  }

  private static void warn(RunContext run, CleverTapException e) {
    LOG.log(
        System.Logger.Level.WARNING,
        "Run {0} is not reconciled whole: {1}",
        Long.toString(run.runId()),
        e.getMessage());
  }
}
