package io.sluice.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that is ahead of another by the ISO duration in a file, so that a rehearsal or a test can
 * pass a day in seconds. The file is read at each question; a missing one means no offset.
 */
final class OffsetClock extends Clock {

  private final Clock clock;
  private final Path file;

  OffsetClock(Clock clock, Path file) {
    this.clock = clock;
    this.file = file;
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(offset());
  }

  private Duration offset() {
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new OffsetClock(clock.withZone(zone), file);
  }
}
