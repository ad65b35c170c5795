package io.sluice.export.job;

import io.sluice.export.job.slice.JobFailures;
import io.sluice.export.job.slice.NothingExportedException;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.RunContexts;
import io.sluice.export.job.slice.SlicesLeftException;
import io.sluice.export.lifecycle.LedgerNeed;
import io.sluice.export.lifecycle.RunService;
import io.sluice.intake.IntakeUnavailableException;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import io.sluice.run.books.LedgerRepository;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/**
 * The step {@code reconcile}: puts CleverTap's own count beside what was read of each slice, and
 * sees to it that the run is whole. A count that differs fails nothing, for late events arrive at
 * any time, nor does one that CleverTap refuses. While CleverTap is out of reach, or owes a count,
 * the run is tried again, but not for long: everything is delivered, and later runs wait.
 */
@Dependent
@Named
public class Reconcile extends AbstractBatchlet {

  /** With the pauses between them, and those of the calls, some minutes of outage. */
  static final int MOST_TRIES = 4;

  @Inject JobContext job;
  @Inject RunContexts contexts;
  @Inject RunService runs;
  @Inject SliceCounts counts;
  @Inject LedgerNeed need;
  @Inject LedgerRepository ledger;
  @Inject JobFailures failures;

  @Override
  public String process() {
    RunContext run = contexts.of(job.getExecutionId());
    failures.noted(run, () -> reconcile(run));
    return null;
  }

  private void reconcile(RunContext run) {
    List<Slice> slices = runs.slices(run.runId());
    Optional<IntakeUnavailableException> owed =
        run.isReplay() ? Optional.empty() : counts.ask(run, slices);
    if (run.stop().stopRequested()) {
      return;
    }
    if (owed.isPresent() && runs.find(run.runId()).getFailedTries() + 1 < MOST_TRIES) {
      throw owed.get();
    }
    checkWhole(slices);
    if (!run.isReplay()) {
      purge(run);
    }
  }

  private static void checkWhole(List<Slice> slices) {
    List<Slice> left = slices.stream().filter(slice -> !slice.getStatus().isOver()).toList();
    if (!left.isEmpty()) {
      throw new SlicesLeftException(left);
    }
    if (slices.stream().allMatch(slice -> slice.getStatus() == SliceStatus.REFUSED)) {
      throw new NothingExportedException(RunListener.notExported(slices));
    }
  }

  /**
   * Later runs need no ledger of the slices of people, since what was delivered of each person is
   * known for good.
   */
  private void purge(RunContext run) {
    if (run.isOfProfiles()) {
      ledger.forgetPeople(run.runId());
    } else {
      ledger.purge(run.exportId(), run.runId(), run.jobExecutionId(), need.from(run.runId()));
    }
  }
}
