package io.sluice.export.job.slice;

import io.sluice.delivery.StopRequestedException;
import io.sluice.destination.DestinationRefusedException;
import io.sluice.intake.CredentialsRejectedException;
import io.sluice.intake.QueryRefusedException;
import io.sluice.run.RunFailures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells failures that another try can't mend from the others, and puts them in words. */
@ApplicationScoped
public class JobFailures {

  private static final List<Class<? extends Exception>> FINAL =
      List.of(
          CredentialsRejectedException.class,
          QueryRefusedException.class,
          DestinationRefusedException.class,
          WriteKeyUnknownException.class,
          NothingExportedException.class,
          SlicesLeftException.class);

  @Inject RunFailures failures;

  /** Runs the work; a failure is noted for the run and passed on. */
  public void noted(RunContext run, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      note(run, e);
      throw e;
    }
  }

  /** Follow-ups of a failure, and giving up a wait because of a stop, are no failures. */
  void note(RunContext run, Exception failure) {
    if (failure instanceof RunHaltedException || failure instanceof StopRequestedException) {
      return;
    }
    boolean isFinal = FINAL.stream().anyMatch(type -> type.isInstance(failure));
    failures.note(run.runId(), new RunFailures.Failure(inWords(failure), isFinal));
  }

  private static String inWords(Exception failure) {
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }

  /**
   * @throws RunHaltedException if a partition of the run has failed
   */
  public void checkNoneSoFar(RunContext run) {
    if (failures.failed(run.runId())) {
      throw new RunHaltedException(run.runId());
    }
  }
}
