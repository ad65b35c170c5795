package io.sluice.run.books;

import io.sluice.database.Sql;
import io.sluice.database.StorableText;
import io.sluice.database.UtcTime;
import io.sluice.run.CountsRepository;
import io.sluice.run.RunOwnership;
import io.sluice.run.RunTakenOverException;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The books of a slice: its counts, its rejections, its keys in the delivered ledger, and where it
 * goes on. Written once a chunk, in its transaction: all of it counts or nothing.
 */
@ApplicationScoped
public class SliceBooks {

  private final Sql sql;
  private final Clock clock;
  private final RunOwnership owner;
  private final CountsRepository counts;
  private final LedgerRepository ledger;

  /** For the container's proxy. */
  protected SliceBooks() {
    this(null, null);
  }

  @Inject
  public SliceBooks(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
    this.owner = new RunOwnership(sql);
    this.counts = new CountsRepository(sql);
    this.ledger = new LedgerRepository(sql);
  }

  /**
   * Writes what a chunk did. Keeps: read = sent + rejected + skipped.
   *
   * @param jobExecutionId the job execution that the chunk belongs to
   * @throws RunTakenOverException if it is not the run's latest any more: its chunk must not commit
   */
  public void advance(
      Slice slice, long exportId, long jobExecutionId, SliceStatus status, SliceAdvance chunk) {
    owner.lock(slice.getRunId(), jobExecutionId);
    if (chunk.keys().length > 0 || status.isOver()) {
      forgetFailedTries(slice.getRunId());
    }
    counts.add(slice, status, chunk.restarted(), chunk.counts(), chunk.delaySeconds());
    insertRejections(slice, chunk.rejected());
    ledger.add(slice, exportId, chunk.keys());
  }

  /** The run gets on: failures that lie further back than this chunk are no failures in a row. */
  private void forgetFailedTries(long runId) {
    sql.update("update run set failed_tries = 0 where id = ? and failed_tries > 0", runId);
  }

  private void insertRejections(Slice slice, List<Rejection> rejected) {
    OffsetDateTime now = UtcTime.stored(clock.instant());
    sql.batch(
        "insert into rejection (run_ref, slice_ref, reason, detail, payload, rejected_at,"
            + " message_id) values (?, ?, ?, ?, ?, ?, ?)",
        rejected.stream()
            .map(
                rejection ->
                    new Object[] {
                      slice.getRunId(),
                      slice.getId(),
                      rejection.reason(),
                      StorableText.words(rejection.detail()),
                      StorableText.of(rejection.payload()),
                      now,
                      rejection.messageId()
                    })
            .toList());
  }

  /**
   * Writes where the slice goes on, in the transaction of the chunk, which {@link #advance} has
   * seen to belong to the run.
   *
   * @param checkpoint null lets a restart open the slice again
   */
  public void saveCheckpoint(Slice slice, String checkpoint) {
    sql.update("update slice set checkpoint = ? where id = ?", checkpoint, slice.getId());
  }
}
