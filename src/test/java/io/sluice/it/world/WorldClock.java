package io.sluice.it.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time of an installation. It goes on by itself and can be moved: the sandbox asks it, and the
 * server reads its offset from a file. Safe for many threads.
 */
public final class WorldClock extends Clock {
  private final Path file;
  private volatile Duration offset = Duration.ZERO;

  /**
   * @param file what {@code sluice.clock.offset-file} names
   */
  public WorldClock(Path file) {
    this.file = file;
  }

  public Path file() {
    return file;
  }

  /** The sandbox first: to a CleverTap behind the server, the server's today is in the future. */
  public void moveTo(Instant now) {
    offset = Duration.between(Instant.now(), now);
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.writeString(next, offset.toString());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void advance(Duration duration) {
    moveTo(instant().plus(duration));
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The world's clock is in UTC, not in " + zone);
  }
}
