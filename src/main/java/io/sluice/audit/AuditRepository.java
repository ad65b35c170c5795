package io.sluice.audit;

import io.sluice.database.Sql;
import io.sluice.database.UtcTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** The table {@code audit}: it is only added to. */
@ApplicationScoped
class AuditRepository {

  private final Sql sql;

  /** For the container's proxy. */
  protected AuditRepository() {
    this(null);
  }

  @Inject
  AuditRepository(Sql sql) {
    this.sql = sql;
  }

  void add(NewAuditEntry entry) {
    sql.update(
        "insert into audit (happened_at, user_name, action, entity, entity_id, before_values,"
            + " after_values) values (?, ?, ?, ?, ?, ?, ?)",
        UtcTime.stored(entry.at()),
        entry.user(),
        entry.action().name(),
        entry.entity().name(),
        entry.entityId(),
        entry.before(),
        entry.after());
  }

  List<AuditEntry> list(AuditFilter filter, int page, int size) {
    List<Object> values = filter.values();
    values.add((page - 1L) * size);
    values.add(size);
    return sql.list(
        AuditRepository::entry,
        "select id, happened_at, user_name, action, entity, entity_id, before_values, after_values"
            + " from audit where "
            + filter.condition()
            + " order by happened_at desc, id desc offset ? rows fetch next ? rows only",
        values.toArray());
  }

  long count(AuditFilter filter) {
    return sql.one(
            row -> row.getLong(1),
            "select count(*) from audit where " + filter.condition(),
            filter.values().toArray())
        .orElseThrow();
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        UtcTime.instant(row.getObject("happened_at", OffsetDateTime.class)),
        row.getString("user_name"),
        AuditAction.valueOf(row.getString("action")),
        AuditEntity.valueOf(row.getString("entity")),
        row.getString("entity_id"),
        JsonValues.parse(row.getString("before_values")),
        JsonValues.parse(row.getString("after_values")));
  }
}
