package io.sluice.record;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * Turns CleverTap's {@code ts}, a local time of the account to the second, into instants. In the
 * hour that daylight saving repeats the <b>earlier</b> offset (summer time) is taken, and a local
 * time that daylight saving skips is shifted forward by the gap. Safe for many threads: the hours
 * it remembers are immutable, and a lost write only costs a second look.
 */
public final class AccountClock {

  private static final int REMEMBERED_HOURS = 64;

  /** An hour within which the offset does not change. */
  private record Hour(long yyyyMMddHH, long epochSecond) {}

  private final ZoneRules rules;
  private final Hour[] hours = new Hour[REMEMBERED_HOURS];

  public AccountClock(ZoneId zone) {
    this.rules = zone.getRules();
  }

  /**
   * @param ts {@code yyyyMMddHHmmss}
   * @throws UnreadableTimestampException if there is no such day or time
   */
  public Instant instant(long ts) {
    return Instant.ofEpochSecond(epochSecond(ts));
  }

  /**
   * @param ts {@code yyyyMMddHHmmss}
   * @throws UnreadableTimestampException if there is no such day or time
   */
  public long epochSecond(long ts) {
    long key = ts / 1_00_00;
    Hour hour = hours[(int) (key & (REMEMBERED_HOURS - 1))];
    if (hour != null && hour.yyyyMMddHH == key && secondOfHourIsReadable(ts)) {
      return hour.epochSecond + Timestamps.secondOfHour(ts);
    }
    return lookUp(ts);
  }

  private static boolean secondOfHourIsReadable(long ts) {
    return ts % 100 < 60 && ts / 100 % 100 < 60;
  }

  private long lookUp(long ts) {
    if (!Timestamps.isReadable(ts)) {
      throw new UnreadableTimestampException(ts);
    }
    remember(ts / 1_00_00);
    return toEpochSecond(Timestamps.localEpochSecond(ts));
  }

  /** Only an hour whose first and last second have the same, single offset is remembered. */
  private void remember(long yyyyMMddHH) {
    long start = Timestamps.hourStart(yyyyMMddHH);
    LocalDateTime first = local(start);
    LocalDateTime last = local(start + 3_599);
    if (rules.getValidOffsets(first).size() == 1
        && rules.getValidOffsets(first).equals(rules.getValidOffsets(last))) {
      hours[(int) (yyyyMMddHH & (REMEMBERED_HOURS - 1))] =
          new Hour(yyyyMMddHH, toEpochSecond(start));
    }
  }

  /** In an overlap and in a gap the rules name the offset before the change, as promised above. */
  private long toEpochSecond(long localEpochSecond) {
    return localEpochSecond - rules.getOffset(local(localEpochSecond)).getTotalSeconds();
  }

  private static LocalDateTime local(long localEpochSecond) {
    return LocalDateTime.ofEpochSecond(localEpochSecond, 0, ZoneOffset.UTC);
  }
}
