package io.sluice.security;

import java.sql.SQLException;

/** The table of users could not be read or written. */
class UsersUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsersUnavailableException(SQLException cause) {
    super("The users could not be read or written", cause);
  }

  /** Integrity constraint violations have SQL states of class 23, in H2 and PostgreSQL alike. */
  boolean isNameTaken() {
    String state = ((SQLException) getCause()).getSQLState();
    return state != null && state.startsWith("23");
  }
}
