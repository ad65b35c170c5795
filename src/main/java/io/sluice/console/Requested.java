package io.sluice.console;

import org.omnifaces.util.Faces;

/** What the address of a page asks for. */
public final class Requested {

  private static final String ID = "[0-9]{1,18}";

  private Requested() {}

  /**
   * The parameter {@code id}, or 0, which is no id. Forms keep it in their address, so that a page
   * knows its thing from the first phase on; a view parameter is set only after what is rendered
   * was asked for.
   */
  public static long id() {
    String value = Faces.getRequestParameter("id");
    return value != null && value.matches(ID) ? Long.parseLong(value) : 0;
  }
}
