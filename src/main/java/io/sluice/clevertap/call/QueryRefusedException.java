package io.sluice.clevertap.call;

/** CleverTap refuses what was asked; asking again changes nothing. */
public class QueryRefusedException extends CleverTapException {

  private static final long serialVersionUID = 1L;

  public QueryRefusedException(String message) {
    super(message);
  }
}
