package io.sluice.sandbox.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The records of one event on one day of the account's zone, in the order in which they happened. A
 * record is known by its index; late ones come after the planned ones.
 *
 * @param start epoch second of the day's first second
 * @param seconds the day's length: 23 or 25 hours when clocks change
 */
public record EventDay(
    SandboxData data,
    ZoneId zone,
    LocalDate day,
    long hash,
    long planned,
    long start,
    long seconds) {

  public static EventDay of(SandboxData data, SandboxAccount account, String event, LocalDate day) {
    long hash =
        Mix.mix(Mix.mix(Mix.mix(data.seed(), account.accountId()), event), day.toEpochDay());
    long start = day.atStartOfDay(account.zone()).toEpochSecond();
    long end = day.plusDays(1).atStartOfDay(account.zone()).toEpochSecond();
    long planned = data.events().get(event).on(day);
    return new EventDay(data, account.zone(), day, hash, planned, start, end - start);
  }

  /** The number of planned records that have happened by a moment: today's grow with the day. */
  public long happened(Instant now) {
    long elapsed = Math.max(0, Math.min(seconds, now.getEpochSecond() - start));
    return planned * elapsed / seconds;
  }

  /** The record whose content this one has: itself, or the one that it duplicates. */
  public long original(long index) {
    long original = index;
    while (original > 0 && original != planned && duplicates(original)) {
      original--;
    }
    return original;
  }

  public long hashOf(long original) {
    return Mix.mix(hash, original);
  }

  public Flaw flawOf(long original) {
    return data.flaws().equals(FlawShares.NONE) ? Flaw.NONE : data.flaws().of(hashOf(original));
  }

  /** One record in 512 is the only one of its person. */
  public long personOf(long original) {
    long record = hashOf(original);
    if (isNewcomer(original)) {
      return data.users() + (Mix.mix(record, 'N') >>> 24);
    }
    return Mix.below(Mix.mix(record, 'P'), data.users());
  }

  public boolean isNewcomer(long original) {
    return (hashOf(original) & 511) == 7;
  }

  /** Planned records spread evenly over the day, late ones anyhow. */
  public long epochSecond(long original) {
    int phase = Mix.below(hashOf(original), (int) seconds);
    return start + (original < planned ? (original * seconds + phase) / planned : phase);
  }

  /** {@code yyyyMMddHHmmss} in the account's zone. */
  public long ts(long original) {
    long second = localSecondOfDay(epochSecond(original));
    long time = second / 3600 * 10_000 + second / 60 % 60 * 100 + second % 60;
    return (day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth()) * 1_000_000
        + time;
  }

  private long localSecondOfDay(long epochSecond) {
    if (seconds == 86_400) {
      return epochSecond - start;
    }
    return Instant.ofEpochSecond(epochSecond).atZone(zone).toLocalTime().toSecondOfDay();
  }

  private boolean duplicates(long index) {
    int oneIn = data.duplicateOneIn();
    return oneIn > 0 && Mix.below(Mix.mix(hash ^ 'D', index), oneIn) == 0;
  }
}
