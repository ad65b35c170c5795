package io.sluice.export.job;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a restarted slice resumes: the page being read, and how many of its records are settled. It
 * is stored as text, so that another version of the application can read it.
 *
 * @param cursor the page's, verbatim
 * @param recordsSettled from the page's first record on
 * @param openedAt when the chain was opened: CleverTap forgets it hours later
 */
record SliceCheckpoint(String cursor, int recordsSettled, Instant openedAt) {

  private static final String VERSION = "1";

  String asText() {
    return String.join(
        " ", VERSION, Long.toString(openedAt.toEpochMilli()), "" + recordsSettled, cursor);
  }

  /** Empty when there is none, or it was written by a version that this one does not know. */
  static Optional<SliceCheckpoint> parse(Object stored) {
    if (!(stored instanceof String text)) {
      return Optional.empty();
    }
    String[] parts = text.split(" ", 4);
    return parts.length == 4 && parts[0].equals(VERSION)
        ? Optional.of(
            new SliceCheckpoint(
                parts[3],
                Integer.parseInt(parts[2]),
                Instant.ofEpochMilli(Long.parseLong(parts[1]))))
        : Optional.empty();
  }
}
