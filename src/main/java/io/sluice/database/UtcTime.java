package io.sluice.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as Jakarta Persistence 3.1 stores them: in columns with a time zone, which is UTC. */
public final class UtcTime {

  private UtcTime() {}

  /** Null for null. */
  public static OffsetDateTime stored(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** Null for null. */
  public static Instant instant(OffsetDateTime stored) {
    return stored == null ? null : stored.toInstant();
  }

  /** Null for null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return instant(row.getObject(column, OffsetDateTime.class));
  }
}
