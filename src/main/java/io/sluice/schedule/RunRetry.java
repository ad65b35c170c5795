package io.sluice.schedule;

import io.sluice.delivery.Backoff;
import io.sluice.export.lifecycle.RunEnds;
import io.sluice.export.lifecycle.RunService;
import io.sluice.run.Run;
import io.sluice.run.RunFailures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides if and when a run whose job failed is tried again. An outage of either service is waited
 * for: so many tries in a row, with at least a quarter of an hour between most of them, last for
 * more than a day. Whatever the run settles between two of them begins the count anew.
 */
@ApplicationScoped
public class RunRetry {

  static final int MAX_TRIES = 105;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

  private final RunService runs;
  private final RunEnds ends;
  private final RunFailures failures;
  private final Clock clock;
  private final RunSettings settings;

  protected RunRetry() {
    this(null, null, null, null, null);
  }

  @Inject
  RunRetry(RunService runs, RunEnds ends, RunFailures failures, Clock clock, RunSettings settings) {
    this.runs = runs;
    this.ends = ends;
    this.failures = failures;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Notes the failure in the run.
   *
   * @return when it is tried again; empty when that would not help, or it was tried often enough
   */
  Optional<Instant> afterFailure(long runId) {
    Run run = runs.find(runId);
    RunFailures.Failure failure = failures.take(runId);
    int tries = run.getFailedTries() + 1;
    Optional<Instant> next =
        failure.isFinal() || tries >= MAX_TRIES
            ? Optional.empty()
            : Optional.of(clock.instant().plus(backoff(settings.longestPause()).after(tries)));
    ends.failed(runId, failure.reason(), next.orElse(null));
    return next;
  }

  static Backoff backoff(Duration longestPause) {
    return new Backoff(FIRST_PAUSE, longestPause);
  }
}
