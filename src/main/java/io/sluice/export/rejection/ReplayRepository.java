package io.sluice.export.rejection;

import io.sluice.database.Sql;
import io.sluice.run.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The rejections that a replay takes, and those of them that have no outcome yet.
 *
 * @see ReplayBooks
 */
@ApplicationScoped
public class ReplayRepository {

  private static final String PENDING =
      """
      select rejection.id, rejection.run_ref, rejection.message_id,
        case when char_length(rejection.payload) <= %d then rejection.payload end,
        rejection.rejected_at,
        case when exists (
          select 1 from rejection other join run on run.id = other.run_ref
          where other.message_id = rejection.message_id and other.outcome = 'SENT'
            and run.export_ref = ?) then 1 else 0 end
      from rejection
      where replay_ref = ? and slice_ref = ? and outcome is null and id > ?
      order by id fetch first %d rows only"""
          .formatted(RejectionRepository.SHORT_PAYLOAD, 100);

  private final Sql sql;

  protected ReplayRepository() {
    this(null);
  }

  @Inject
  public ReplayRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Takes for a replay what was rejected in a run, or again in its earlier replays, and was not
   * settled since.
   *
   * @return how many rejections it takes
   */
  public int claim(long replayId, long runId, RejectionFilter filter) {
    int claimed = claimOf(replayId, runId, filter);
    for (long replay :
        sql.list(row -> row.getLong(1), "select id from run where replay_of = ?", runId)) {
      claimed += claimOf(replayId, replay, filter);
    }
    return claimed;
  }

  /** One run at a time, so that each statement reads an index and no other run's rejections. */
  private int claimOf(long replayId, long runId, RejectionFilter filter) {
    String inSlices =
        filter.isOfSlices()
            ? " and slice_ref in (select id from slice where slice.run_ref = rejection.run_ref"
                + filter.sliceConditions()
                + ")"
            : "";
    return sql.update(
        "update rejection set replay_ref = ? where run_ref = ? and outcome is null"
            + filter.reasonCondition()
            + inSlices,
        filter.values(replayId, runId));
  }

  /** A slice for each that has rejections which the replay takes. */
  public List<Slice> slices(long replayId) {
    return sql.list(
        row ->
            Slice.ofRejections(
                replayId, row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class)),
        "select id, event_name, slice_day from slice"
            + " where id in (select slice_ref from rejection where replay_ref = ?) order by id",
        replayId);
  }

  /** The next rejections of a replay's slice that have no outcome, up to a hundred. */
  public List<PendingRejection> pending(Slice slice, long exportId, long afterId) {
    return sql.list(
        ReplayRepository::read, PENDING, exportId, slice.getRunId(), slice.getSourceId(), afterId);
  }

  private static PendingRejection read(ResultSet row) throws SQLException {
    return new PendingRejection(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getInt(6) == 1);
  }

  /** The payload, which {@link #pending} leaves out where it is long. */
  public String payload(long rejectionId) {
    return sql.one(
            row -> row.getString(1), "select payload from rejection where id = ?", rejectionId)
        .orElseThrow();
  }
}
