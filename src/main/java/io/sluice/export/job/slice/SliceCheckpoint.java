package io.sluice.export.job.slice;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a restarted slice resumes: the page being read, and how many of its records are settled. It
 * is stored as text, so that another version of the application can read it.
 *
 * @param cursor the page's, verbatim
 * @param recordsSettled from the page's first record on
 * @param recordsOfSlice how many records of the whole slice are settled: if the ledger holds
 *     another number, the checkpoint is not the ledger's. That happens when a commit succeeds but
 *     is reported as failed, for the engine then stores the checkpoint of the chunk before
 * @param openedAt when the chain was opened: CleverTap forgets it hours later
 */
public record SliceCheckpoint(
    String cursor, int recordsSettled, long recordsOfSlice, Instant openedAt) {

  private static final String VERSION = "1";
  private static final Pattern FORMAT =
      Pattern.compile(
          VERSION
              + " (?<openedAt>\\d{1,18}) (?<slice>\\d{1,18}) (?<settled>\\d{1,9}) (?<cursor>\\S+)");

  public String asText() {
    return "%s %d %d %d %s"
        .formatted(VERSION, openedAt.toEpochMilli(), recordsOfSlice, recordsSettled, cursor);
  }

  /** Empty when there is none, or this version does not know its form. */
  public static Optional<SliceCheckpoint> parse(Object stored) {
    if (!(stored instanceof String text)) {
      return Optional.empty();
    }
    Matcher parts = FORMAT.matcher(text);
    return parts.matches()
        ? Optional.of(
            new SliceCheckpoint(
                parts.group("cursor"),
                Integer.parseInt(parts.group("settled")),
                Long.parseLong(parts.group("slice")),
                Instant.ofEpochMilli(Long.parseLong(parts.group("openedAt")))))
        : Optional.empty();
  }
}
