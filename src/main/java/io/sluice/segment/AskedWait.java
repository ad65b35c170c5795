package io.sluice.segment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The wait that a reply asks for, by its headers. */
final class AskedWait {

  /** A wait of zero would be asked for again and again without ever counting as a failed try. */
  static final Duration SHORTEST = Duration.ofSeconds(1);

  private AskedWait() {}

  /** Empty when neither header holds anything that can be read; never below {@link #SHORTEST}. */
  static Optional<Duration> of(SegmentReply.Answered answer, Instant now) {
    return seconds(answer.retryAfter())
        .or(() -> untilDate(answer.retryAfter(), now))
        .or(() -> seconds(answer.rateLimitReset()))
        .map(wait -> wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait);
  }

  private static Optional<Duration> seconds(String header) {
    if (header == null || !header.strip().matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofSeconds(Long.parseLong(header.strip())));
  }

  private static Optional<Duration> untilDate(String header, Instant now) {
    if (header == null) {
      return Optional.empty();
    }
    try {
      Instant date = DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip(), Instant::from);
      return Optional.of(Duration.between(now, date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
