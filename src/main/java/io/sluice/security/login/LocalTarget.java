package io.sluice.security.login;

/** Where a browser goes after a login: to a page of Sluice, never to another host. */
public final class LocalTarget {

  static final String CONSOLE = "/";
  private static final String PATH = "/(?![/\\\\])[!-\\[\\]-~]{0,1000}";

  private LocalTarget() {}

  /** The path if it is one that leads nowhere else, or the console's first page. */
  public static String of(String path) {
    return path != null && path.matches(PATH) ? path : CONSOLE;
  }
}
