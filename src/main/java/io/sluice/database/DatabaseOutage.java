package io.sluice.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Tells failures that say nothing but that the database is out of reach from all others. */
public final class DatabaseOutage {

  /** The sentence for whoever sent a request. */
  public static final String IN_WORDS =
      "The database is out of reach; try again when /health/ready answers 200";

  /** Connection failures; a server that shuts down or starts; too many connections. */
  private static final Set<String> CLASSES_AND_STATES =
      Set.of("08", "57P01", "57P02", "57P03", "53300");

  /** The error codes of H2 when its files are closed, as after a full disk. */
  private static final Set<Integer> H2_CLOSED = Set.of(90098, 90121);

  private DatabaseOutage() {}

  public static boolean isBehind(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(20)
        .anyMatch(DatabaseOutage::isOutage);
  }

  private static boolean isOutage(Throwable cause) {
    return cause instanceof SQLException failed
        && (failed instanceof SQLTransientConnectionException
            || failed instanceof SQLNonTransientConnectionException
            || H2_CLOSED.contains(failed.getErrorCode())
            || hasState(failed));
  }

  private static boolean hasState(SQLException failed) {
    String state = failed.getSQLState();
    return state != null && CLASSES_AND_STATES.stream().anyMatch(state::startsWith);
  }
}
