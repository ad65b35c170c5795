package io.sluice.run.books;

import io.sluice.database.Sql;
import io.sluice.run.RunOwnership;
import io.sluice.run.RunTakenOverException;
import io.sluice.run.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.function.LongConsumer;

/**
 * The delivered ledger: the keys of what each run settled, sent or rejected. A row holds those of
 * one chunk.
 */
@ApplicationScoped
public class LedgerRepository {

  private final Sql sql;
  private final RunOwnership owner;

  /** For the container's proxy. */
  protected LedgerRepository() {
    this(null);
  }

  @Inject
  public LedgerRepository(Sql sql) {
    this.sql = sql;
    this.owner = new RunOwnership(sql);
  }

  /** Takes a person that a run settled, with the slice in which it did. */
  @FunctionalInterface
  public interface SettledPerson {
    void in(String eventName, LocalDate day, long person);
  }

  void add(Slice slice, long exportId, long[] keys) {
    if (keys.length == 0) {
      return;
    }
    ByteBuffer row = ByteBuffer.allocate(keys.length * Long.BYTES);
    row.asLongBuffer().put(keys);
    sql.update(
        "insert into delivered (export_ref, event_name, slice_day, run_ref, message_keys)"
            + " values (?, ?, ?, ?, ?)",
        exportId,
        slice.getEventName(),
        slice.getDay(),
        slice.getRunId(),
        row.array());
  }

  /** Reads the ledger of a slice: each key that this run, and each that another run settled. */
  public void keys(Slice slice, long exportId, LongConsumer ofThisRun, LongConsumer ofEarlierRuns) {
    sql.each(
        row -> {
          boolean mine = row.getLong(1) == slice.getRunId();
          forEachKey(row.getBytes(2), mine ? ofThisRun : ofEarlierRuns);
        },
        "select run_ref, message_keys from delivered"
            + " where export_ref = ? and slice_day = ? and event_name = ?",
        exportId,
        slice.getDay(),
        slice.getEventName());
  }

  /** Everybody whom the run has sent or rejected, by the ledgers of its slices. */
  public void people(long runId, SettledPerson consumer) {
    sql.each(
        row -> {
          String event = row.getString(1);
          LocalDate day = row.getObject(2, LocalDate.class);
          forEachKey(row.getBytes(3), person -> consumer.in(event, day, person));
        },
        "select event_name, slice_day, message_keys from delivered where run_ref = ?",
        runId);
  }

  private static void forEachKey(byte[] row, LongConsumer consumer) {
    for (ByteBuffer keys = ByteBuffer.wrap(row); keys.hasRemaining(); ) {
      consumer.accept(keys.getLong());
    }
  }

  /**
   * Forgets the ledger of days that no run of the export will read again.
   *
   * @param runId the run that has come to its end
   * @throws RunTakenOverException if the job execution is not the run's latest any more
   */
  public void purge(long exportId, long runId, long jobExecutionId, LocalDate before) {
    owner.update(
        runId,
        jobExecutionId,
        "delete from delivered where export_ref = ? and slice_day < ?",
        exportId,
        before);
  }

  /**
   * Forgets whom a run has settled, once it is done. What was delivered of each stays known.
   *
   * @see PersonRepository
   */
  public void forgetPeople(long runId) {
    sql.update("delete from delivered where run_ref = ?", runId);
  }
}
