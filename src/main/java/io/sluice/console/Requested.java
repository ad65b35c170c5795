package io.sluice.console;

import org.omnifaces.util.Faces;

/** The parameters in the address of a page. */
public final class Requested {

  private static final String ID = "[0-9]{1,18}";

  /** No list has more, and its items can still be counted. */
  private static final int LAST_PAGE = 10_000_000;

  private Requested() {}

  /**
   * The parameter {@code id}, or 0, which is no id. Forms keep it in their address, so that a page
   * knows its thing from the first phase on; a view parameter is set only after what is rendered
   * was asked for.
   */
  public static long id() {
    return id(Faces.getRequestParameter("id"));
  }

  /** The id that a parameter names, or 0. */
  public static long id(String value) {
    return value != null && value.matches(ID) ? Long.parseLong(value) : 0;
  }

  /** The nearest page that a list can have. */
  public static int page(int asked) {
    return Math.min(Math.max(1, asked), LAST_PAGE);
  }
}
