package io.sluice.it.tool;

import java.nio.file.Files;
import java.nio.file.Path;

/** Debian's Chromium and its driver. */
public final class Chromium {
  public static final Path BINARY = Path.of("/usr/bin/chromium");
  public static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private Chromium() {}

  static boolean isThere() {
    return Files.isExecutable(BINARY) && Files.isExecutable(DRIVER);
  }
}
