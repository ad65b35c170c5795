package io.sluice.database;

import java.sql.SQLException;

/** The database did not carry out a statement of {@link Sql}. */
public class SqlFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SqlFailedException(SQLException cause) {
    super("The database did not carry out a statement", cause);
  }

  /** Integrity constraint violations have SQL states of class 23, in H2 and PostgreSQL alike. */
  public boolean isConstraintViolation() {
    String state = ((SQLException) getCause()).getSQLState();
    return state != null && state.startsWith("23");
  }
}
