package io.sluice.export.rejection;

import io.sluice.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;

/** The rejections of a run, as they are listed and downloaded. */
@ApplicationScoped
public class RejectionRepository {

  /** A payload above that is only read on its own: there may be many of 10 MB. */
  static final int SHORT_PAYLOAD = 65_536;

  private static final int ROWS_A_QUERY = 100;
  private static final String WHERE =
      " from rejection join slice on slice.id = rejection.slice_ref where ";
  private static final String TABLES = WHERE + "rejection.run_ref = ?";
  private static final String COLUMNS =
      """
      select rejection.id, rejection.run_ref, rejection.slice_ref, slice.event_name,
        slice.slice_day, rejection.reason, rejection.detail, rejection.message_id,
        char_length(rejection.payload),
        case when char_length(rejection.payload) <= %d then rejection.payload end,
        rejection.rejected_at, rejection.replay_ref, rejection.outcome"""
          .formatted(SHORT_PAYLOAD);

  private final Sql sql;

  protected RejectionRepository() {
    this(null);
  }

  @Inject
  public RejectionRepository(Sql sql) {
    this.sql = sql;
  }

  /** A page, the oldest first. The database looks at no payload of the pages before it. */
  public List<RejectionResponse> list(long runId, RejectionFilter filter, int page, int size) {
    String ids =
        "select rejection.id"
            + TABLES
            + filter.conditions()
            + " order by rejection.id offset %d rows fetch next %d rows only"
                .formatted((page - 1L) * size, size);
    return sql.list(
        RejectionRepository::read,
        COLUMNS + WHERE + "rejection.id in (" + ids + ") order by rejection.id",
        filter.values(runId));
  }

  public long count(long runId, RejectionFilter filter) {
    return sql.number("select count(*)" + TABLES + filter.conditions(), filter.values(runId));
  }

  /**
   * Gives out all rejections with their whole payloads, the oldest first. It holds a hundred rows
   * at a time, and no transaction in between, however many there are.
   */
  public void forEach(
      long runId, RejectionFilter filter, Consumer<? super RejectionResponse> consumer) {
    String query =
        COLUMNS
            + TABLES
            + " and rejection.id > ?"
            + filter.conditions()
            + " order by rejection.id fetch first %d rows only".formatted(ROWS_A_QUERY);
    long last = 0;
    List<RejectionResponse> rows;
    do {
      rows = sql.list(RejectionRepository::read, query, filter.values(runId, last));
      for (RejectionResponse row : rows) {
        consumer.accept(row.isCut() ? row.with(payload(row.id())) : row);
        last = row.id();
      }
    } while (rows.size() == ROWS_A_QUERY);
  }

  private String payload(long id) {
    return sql.one(row -> row.getString(1), "select payload from rejection where id = ?", id)
        .orElseThrow();
  }

  private static RejectionResponse read(ResultSet row) throws SQLException {
    String outcome = row.getString(13);
    return new RejectionResponse(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getLong(9),
        row.getString(10),
        row.getObject(11, OffsetDateTime.class).toInstant(),
        row.getObject(12, Long.class),
        outcome == null ? null : ReplayOutcome.valueOf(outcome));
  }
}
