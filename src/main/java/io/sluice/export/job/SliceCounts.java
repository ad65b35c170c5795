package io.sluice.export.job;

import io.sluice.export.job.slice.RunContext;
import io.sluice.intake.Count;
import io.sluice.intake.FetchThreads;
import io.sluice.intake.Intake;
import io.sluice.intake.IntakeUnavailableException;
import io.sluice.intake.Intakes;
import io.sluice.run.Slice;
import io.sluice.run.SliceRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Puts an intake's own count beside what was read of each slice. */
@Dependent
class SliceCounts {

  /** A count takes seconds; meanwhile others are asked. The intake limits its requests. */
  private static final int WORKERS = 24;

  @Inject SliceRepository repository;
  @Inject Intakes intakes;
  @Inject FetchThreads threads;

  /**
   * Asks for every count that is not there yet, and returns when all are there or asking on is in
   * vain. A count that can't be had fails nothing.
   *
   * @return why counts are owed that another try may bring; empty when none is
   */
  Optional<IntakeUnavailableException> ask(RunContext run, List<Slice> slices) {
    CountsOfRun counts =
        new CountsOfRun(
            run,
            slices.stream().filter(slice -> slice.getCounted() == null).toList(),
            slice -> count(run, slice),
            (slice, count) -> repository.counted(slice, run.jobExecutionId(), count));
    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(counts::askAll, threads.executor()))
                .limit(WORKERS)
                .toArray(CompletableFuture[]::new))
        .join();
    return counts.owed();
  }

  private Count count(RunContext run, Slice slice) {
    Intake<?> intake =
        run.isOfProfiles()
            ? intakes.ofProfiles(slice.getIntake())
            : intakes.ofEvents(slice.getIntake());
    return intake.count(run.query(slice.getEventName(), slice.getDay()), run.stop());
  }
}
