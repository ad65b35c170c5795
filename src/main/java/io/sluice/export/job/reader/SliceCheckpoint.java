package io.sluice.export.job.reader;

import io.sluice.intake.Position;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a restarted slice resumes: the page being read, and how many of its records are settled. It
 * is stored as text, so that another version of the application can read it.
 *
 * @param position the page's
 * @param recordsSettled from the page's first record on
 * @param recordsOfSlice how many records of the whole slice are settled: if the ledger holds
 *     another number, the checkpoint is not the ledger's. That happens when a commit succeeds but
 *     is reported as failed, for the engine then stores the checkpoint of the chunk before
 */
public record SliceCheckpoint(Position position, int recordsSettled, long recordsOfSlice) {

  private static final String VERSION = "1";
  private static final Pattern FORMAT =
      Pattern.compile(
          VERSION
              + " (?<openedAt>\\d{1,18}) (?<slice>\\d{1,18}) (?<settled>\\d{1,9}) (?<position>\\S+)");

  public String asText() {
    return "%s %d %d %d %s"
        .formatted(
            VERSION,
            position.openedAt().toEpochMilli(),
            recordsOfSlice,
            recordsSettled,
            position.text());
  }

  /** Empty when there is none, or this version does not know its form. */
  public static Optional<SliceCheckpoint> parse(Object stored) {
    if (!(stored instanceof String text)) {
      return Optional.empty();
    }
    Matcher parts = FORMAT.matcher(text);
    return parts.matches() ? Optional.of(of(parts)) : Optional.empty();
  }

  private static SliceCheckpoint of(Matcher parts) {
    Instant openedAt = Instant.ofEpochMilli(Long.parseLong(parts.group("openedAt")));
    return new SliceCheckpoint(
        new Position(parts.group("position"), openedAt),
        Integer.parseInt(parts.group("settled")),
        Long.parseLong(parts.group("slice")));
  }
}
