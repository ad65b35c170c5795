package io.sluice.record;

import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Proves the configured time zone of an account. CleverTap never names the zone of {@code ts}, but
 * the only occurrence ({@code count} = 1) of an event in {@code profile.events} has a {@code
 * first_seen} in UTC.
 */
public final class TimeZoneCheck {

  private static final long OFFSET_STEP_SECONDS = 15 * 60;
  private static final long TOLERANCE_SECONDS = 60;

  private TimeZoneCheck() {}

  /**
   * The account's offset at that moment.
   *
   * @param firstSeenEpochSecond {@code first_seen} of the only occurrence
   * @param ts the same occurrence's {@code ts}
   * @return empty if the two are the same moment in no zone: more than a minute from every quarter
   *     of an hour, or more than 18 hours apart
   * @throws UnreadableTimestampException if {@code ts} is no time
   */
  public static Optional<ZoneOffset> offset(long firstSeenEpochSecond, long ts) {
    if (!Timestamps.isReadable(ts)) {
      throw new UnreadableTimestampException(ts);
    }
    long apart = Timestamps.localEpochSecond(ts) - firstSeenEpochSecond;
    long steps = Math.floorDiv(apart + OFFSET_STEP_SECONDS / 2, OFFSET_STEP_SECONDS);
    long nearest = steps * OFFSET_STEP_SECONDS;
    boolean sameMoment = Math.abs(apart - nearest) <= TOLERANCE_SECONDS;
    return sameMoment && Math.abs(nearest) <= ZoneOffset.MAX.getTotalSeconds()
        ? Optional.of(ZoneOffset.ofTotalSeconds((int) nearest))
        : Optional.empty();
  }
}
