package io.sluice.export.lifecycle;

import io.sluice.export.Export;
import io.sluice.export.ExportRepository;
import io.sluice.export.ExportStatus;
import io.sluice.problem.ConflictException;
import io.sluice.problem.NoSuchThingException;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import io.sluice.run.RunRepository;
import io.sluice.run.RunStatusRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** When a replay may follow the other runs of its export. */
@ApplicationScoped
@Transactional
public class ReplayRuns {

  @Inject ExportRepository exports;
  @Inject RunRepository runs;
  @Inject Clock clock;

  /**
   * Adds a replay of what a run rejected; it does not wait in the queue yet. The export stays
   * locked until the transaction ends.
   *
   * @throws NoSuchThingException if there is no such run
   * @throws ConflictException if a run of the export goes on, or its last one is neither done nor a
   *     replay
   */
  public Run add(long rejectingRunId) {
    Run rejecting =
        runs.find(rejectingRunId)
            .orElseThrow(() -> new NoSuchThingException("Run", rejectingRunId));
    Export export = exports.lock(rejecting.getExport().getId()).orElseThrow();
    AtRest.check(runs.goingOn(export.getId()), "a replay needs the export to be at rest");
    checkLast(export.getId());
    Run replay = Run.replay(rejecting, clock.instant());
    runs.add(replay);
    return replay;
  }

  /** Only the last run of an export can be restarted: one that was not done must stay the last. */
  private void checkLast(long exportId) {
    RunStatusRow last = runs.last(exportId).orElseThrow();
    if (last.getStatus() != ExportStatus.DONE && last.getKind() != RunKind.REPLAY) {
      throw new ConflictException(
          "Run %d, the last of export %d, is %s; a replay needs it to be DONE, or a replay at rest"
              .formatted(last.getRunId(), exportId, last.getStatus()));
    }
  }
}
