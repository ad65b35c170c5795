package io.sluice.export.job;

import io.sluice.destination.Destination;
import io.sluice.destination.WriteKeyCheck;
import io.sluice.export.job.slice.JobFailures;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.RunContexts;
import io.sluice.export.job.slice.WriteKeyUnknownException;
import io.sluice.export.lifecycle.RunService;
import io.sluice.intake.CredentialsRejectedException;
import io.sluice.intake.Intake;
import io.sluice.intake.IntakeException;
import io.sluice.intake.Intakes;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * The step {@code plan}: asks both services whether the credentials are good, then stores the
 * slices. A restart sees the same slices.
 */
@Dependent
@Named
public class PlanSlices extends AbstractBatchlet {

  private static final System.Logger LOG = System.getLogger(PlanSlices.class.getName());

  @Inject JobContext job;
  @Inject RunContexts contexts;
  @Inject RunService runs;
  @Inject Intakes intakes;
  @Inject Destination destination;
  @Inject JobFailures failures;

  @Override
  public String process() {
    RunContext run = contexts.of(job.getExecutionId());
    failures.noted(run, () -> plan(run));
    return null;
  }

  private void plan(RunContext run) {
    List<? extends Intake<?>> asked =
        run.isOfProfiles() ? intakes.ofProfiles() : intakes.ofEvents();
    asked.forEach(intake -> checkAccess(run, intake));
    checkWriteKey(run, destination);
    runs.plan(run.runId(), run.jobExecutionId(), new SlicePlan(run, asked)::slices);
  }

  /** Only a clear no ends the run here: what else an intake minds, the first cursor will show. */
  private static void checkAccess(RunContext run, Intake<?> intake) {
    try {
      intake.checkAccess(run.account(), run.stop());
    } catch (CredentialsRejectedException e) {
      throw e;
    } catch (IntakeException e) {
      LOG.log(
          System.Logger.Level.WARNING, "The credentials could not be checked: {0}", e.getMessage());
    }
  }

  /**
   * Segment takes messages for an unknown write key and drops them without a word. A key that can't
   * be checked keeps no run from its work, but the run says so.
   */
  public static void checkWriteKey(RunContext run, Destination destination) {
    WriteKeyCheck check = destination.check(run.source());
    switch (check.verdict()) {
      case UNKNOWN -> throw new WriteKeyUnknownException(run.source());
      case UNDECIDED -> {
        LOG.log(
            System.Logger.Level.WARNING,
            "The write key of partner {0} could not be checked: {1}",
            Long.toString(run.source().partnerId()),
            check.reason());
        run.writeKeyUnchecked(check.reason());
      }
      case KNOWN -> {}
    }
  }
}
