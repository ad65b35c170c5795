package io.sluice.database;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Why the database refused a change that another transaction got in the way of. */
public final class DatabaseRefusal {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String FOREIGN_KEY_VIOLATION = "23503";

  private DatabaseRefusal() {}

  /** A unique value is taken. */
  public static boolean isTaken(PersistenceException refused) {
    return hasState(refused, UNIQUE_VIOLATION);
  }

  /** Another row refers to the one that was to be deleted. */
  public static boolean isReferredTo(PersistenceException refused) {
    return hasState(refused, FOREIGN_KEY_VIOLATION);
  }

  private static boolean hasState(Throwable failure, String state) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && state.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
