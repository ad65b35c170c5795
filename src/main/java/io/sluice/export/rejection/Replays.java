package io.sluice.export.rejection;

import io.sluice.audit.AuditAction;
import io.sluice.audit.AuditEntity;
import io.sluice.audit.Audited;
import io.sluice.export.lifecycle.ReplayRuns;
import io.sluice.problem.ConflictException;
import io.sluice.run.Run;
import io.sluice.run.RunQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Starts replays: runs that deliver what an earlier run had to reject. */
@ApplicationScoped
@Transactional
public class Replays {

  @Inject ReplayRuns runs;
  @Inject ReplayRepository rejections;
  @Inject RunQueue queue;
  @Inject Clock clock;

  /**
   * Starts a replay of what a run rejected, with the settings that partner and export have now.
   * What an earlier replay sent is left out; what it rejected again, or left when it was stopped,
   * is taken.
   *
   * @throws io.sluice.problem.NoSuchThingException if there is no such run
   * @throws ConflictException if a run of the export goes on or must be restarted first, or nothing
   *     is left to be replayed
   */
  @Audited(action = AuditAction.REPLAY, entity = AuditEntity.RUN)
  public Run start(long runId, RejectionFilter filter) {
    Run replay = runs.add(runId);
    if (rejections.claim(replay.getId(), runId, filter) == 0) {
      throw new ConflictException(
          "Run %d has 0 such rejections that are not settled; a replay needs at least 1"
              .formatted(runId));
    }
    queue.submit(replay.getId(), clock.instant());
    return replay;
  }
}
