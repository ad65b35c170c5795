package io.sluice.clevertap;

/** CleverTap refuses what was asked; asking again changes nothing. */
public class QueryRefusedException extends CleverTapException {

  private static final long serialVersionUID = 1L;

  QueryRefusedException(String message) {
    super(message);
  }
}
