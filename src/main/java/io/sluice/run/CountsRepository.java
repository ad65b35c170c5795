package io.sluice.run;

import io.sluice.database.Sql;
import io.sluice.intake.IntakeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The counts of slices in the database, and their sums: the one place that knows their columns.
 *
 * @see Counts
 */
@ApplicationScoped
public class CountsRepository {

  private static final String OF_SLICE =
      """
      read_count, sent_count, rejected_count, replayed_count, skipped_count,
        counted, counted - read_count as difference, bytes, requests
      """;

  /** The same columns. */
  private static final String SUMS =
      """
      sum(read_count) as read_count, sum(sent_count) as sent_count,
        sum(rejected_count) as rejected_count, sum(replayed_count) as replayed_count,
        sum(skipped_count) as skipped_count,
        case when count(counted) = count(*) then sum(counted) end as counted,
        sum(counted - read_count) as difference,
        sum(bytes) as bytes, sum(requests) as requests
      """;

  private static final String ADD =
      """
      update slice set status = ?, read_count = sent_count + rejected_count + %1$s + ?,
        sent_count = sent_count + ?, rejected_count = rejected_count + ?,
        skipped_count = %1$s + ?, bytes = bytes + ?, requests = requests + ?,
        delay_seconds = greatest(delay_seconds, ?) where id = ?
      """;

  private final Sql sql;

  /** For the container's proxy. */
  protected CountsRepository() {
    this(null);
  }

  @Inject
  public CountsRepository(Sql sql) {
    this.sql = sql;
  }

  private static Counts counts(ResultSet row) throws SQLException {
    return new Counts(
        row.getLong("read_count"),
        row.getLong("sent_count"),
        row.getLong("rejected_count"),
        row.getLong("replayed_count"),
        row.getLong("skipped_count"),
        numberOrNull(row, "counted"),
        numberOrNull(row, "difference"),
        row.getLong("bytes"),
        row.getLong("requests"));
  }

  /** Databases differ in the types of their sums: each is read as a plain number. */
  private static Long numberOrNull(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  /**
   * Adds to a slice what one of its chunks did, in the chunk's transaction.
   *
   * @param restarted the slice was opened again: it counts what it skips anew
   * @param delaySeconds the longest time from one of the chunk's events to now
   */
  public void add(
      Slice slice, SliceStatus status, boolean restarted, Counts chunk, long delaySeconds) {
    sql.update(
        ADD.formatted(restarted ? "0" : "skipped_count"),
        status.name(),
        chunk.read(),
        chunk.sent(),
        chunk.rejected(),
        chunk.skipped(),
        chunk.bytes(),
        chunk.requests(),
        delaySeconds,
        slice.getId());
  }

  /** The sums of each of the runs; a run without slices is absent. */
  public Map<Long, RunTotals> totals(Collection<Long> runIds) {
    if (runIds.isEmpty()) {
      return Map.of();
    }
    String query =
        "select run_ref, count(*) as slices,"
            + " sum(case when status in ('DONE', 'REFUSED') then 1 else 0 end) as slices_done,"
            + " max(delay_seconds) as delay_seconds, "
            + SUMS
            + " from slice where run_ref in (?"
            + ", ?".repeat(runIds.size() - 1)
            + ") group by run_ref";
    return sql.list(CountsRepository::totals, query, runIds.toArray()).stream()
        .collect(Collectors.toMap(RunTotals::runId, Function.identity()));
  }

  private static RunTotals totals(ResultSet row) throws SQLException {
    return new RunTotals(
        row.getLong("run_ref"),
        row.getLong("slices"),
        row.getLong("slices_done"),
        row.getLong("delay_seconds"),
        counts(row));
  }

  /** A page of a run's slices, counted from 1, in the order in which they were planned. */
  public List<CountedSlice> slices(long runId, int page, int size) {
    return sql.list(
        CountsRepository::slice,
        "select id, event_name, slice_day, intake, status, reason, "
            + OF_SLICE
            + " from slice where run_ref = ? order by id"
            + " offset ? rows fetch next ? rows only",
        runId,
        (page - 1L) * size,
        size);
  }

  private static CountedSlice slice(ResultSet row) throws SQLException {
    return new CountedSlice(
        row.getLong("id"),
        row.getString("event_name"),
        row.getObject("slice_day", LocalDate.class),
        IntakeKind.valueOf(row.getString("intake")),
        SliceStatus.valueOf(row.getString("status")),
        row.getString("reason"),
        counts(row));
  }

  public long countSlices(long runId) {
    return sql.number("select count(*) from slice where run_ref = ?", runId);
  }

  /** One difference for all slices of a run that are alike but for their events and days. */
  public List<SliceDifference> differences(long runId) {
    return sql.list(
        row ->
            new SliceDifference(
                IntakeKind.valueOf(row.getString("intake")),
                SliceStatus.valueOf(row.getString("status")),
                row.getObject("first_day", LocalDate.class),
                numberOrNull(row, "difference")),
        "select intake, status, sign(counted - read_count) as difference,"
            + " min(slice_day) as first_day from slice where run_ref = ?"
            + " group by intake, status, sign(counted - read_count)",
        runId);
  }

  /** The number of records that were sent of each day, in their order. */
  public Map<LocalDate, Long> sentByDay(long runId) {
    Map<LocalDate, Long> sent = new LinkedHashMap<>();
    sql.each(
        row -> sent.put(row.getObject(1, LocalDate.class), row.getLong(2)),
        "select slice_day, sum(sent_count) from slice where run_ref = ?"
            + " group by slice_day order by slice_day",
        runId);
    return sent;
  }

  /** The number of records that were sent of each event, the most frequent first. */
  public Map<String, Long> sentByEvent(long runId) {
    Map<String, Long> sent = new LinkedHashMap<>();
    sql.each(
        row -> sent.put(row.getString(1), row.getLong(2)),
        "select event_name, sum(sent_count) as sent from slice where run_ref = ?"
            + " group by event_name order by sent desc, min(id)",
        runId);
    return sent;
  }
}
