package io.sluice.console;

import java.io.IOException;
import org.omnifaces.util.Faces;

/**
 * Leads the browser to another page once an action is done, so that a reload does not repeat it.
 */
public final class Redirects {

  private static final String CONSOLE = "console/";

  private Redirects() {}

  /**
   * @param page relative to the console, such as {@code exports.xhtml?status=DONE}
   */
  public static void to(String page) throws IOException {
    Faces.redirect(CONSOLE + page);
  }
}
