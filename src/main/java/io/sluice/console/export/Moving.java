package io.sluice.console.export;

import io.sluice.export.ExportStatus;
import java.time.Duration;
import java.time.Instant;

/** Tells if what is shown will change by itself soon, so that a page looks again. */
final class Moving {

  private static final Duration SOON = Duration.ofMinutes(1);

  private Moving() {}

  /**
   * @param nextAt when it goes on; null when it waits for nothing but its turn
   */
  static boolean soon(ExportStatus status, Instant nextAt, Instant now) {
    return switch (status) {
      case RUNNING -> true;
      case PENDING -> nextAt == null || nextAt.isBefore(now.plus(SOON));
      case DONE, STOPPED, FAILED -> false;
    };
  }
}
