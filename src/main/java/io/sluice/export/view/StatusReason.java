package io.sluice.export.view;

import io.sluice.export.ExportStatus;

/** The reason beside the status of a run: what the user should know of it, in words. */
final class StatusReason {

  private StatusReason() {}

  /**
   * Null when all is well.
   *
   * @param reason why it failed, or what was not exported; null if there is nothing to say
   * @param rejected how many records it rejected
   * @param replayed of these, how many were sent by replays
   */
  static String of(ExportStatus status, String reason, long rejected, long replayed) {
    if (rejected == 0) {
      return reason;
    }
    String line = "%s with %s".formatted(status, rejections(rejected));
    String whole = replayed == 0 ? line : "%s, %d sent by replays".formatted(line, replayed);
    return reason == null ? whole : reason + "; " + whole;
  }

  private static String rejections(long rejected) {
    return rejected == 1 ? "1 rejection" : rejected + " rejections";
  }
}
