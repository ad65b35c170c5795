package io.sluice.console.export;

import io.sluice.export.view.RunProgress;
import io.sluice.export.view.RunResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Looks at runs by the clock, for pages that are kept between two looks. */
@ApplicationScoped
public class RunWatch {

  @Inject Clock clock;

  RunProgress.Look look(RunResponse run) {
    return RunProgress.Look.of(run, clock.instant());
  }

  /**
   * @param earlier an earlier look at the same run, or null
   */
  RunProgress progress(RunResponse run, RunProgress.Look earlier) {
    return RunProgress.of(run, earlier, clock.instant());
  }

  boolean isMoving(RunResponse run) {
    return Moving.soon(run.status(), run.nextTryAt(), clock.instant());
  }
}
