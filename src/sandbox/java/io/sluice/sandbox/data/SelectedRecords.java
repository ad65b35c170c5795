package io.sluice.sandbox.data;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The records of one event between two days, as they stood at one moment. */
public final class SelectedRecords {
  private final List<EventDay> days;
  private final long[] happened;
  private final long[] ends;

  private SelectedRecords(List<EventDay> days, long[] happened, long[] ends) {
    this.days = days;
    this.happened = happened;
    this.ends = ends;
  }

  /** A record's place: its day, and its index there, where a duplicate has that of its original. */
  public record Place(EventDay day, long original) {}

  public static SelectedRecords of(
      SandboxData data, LateEvents late, SandboxAccount account, Selection selection) {
    List<EventDay> days =
        selection.days().map(day -> EventDay.of(data, account, selection.event(), day)).toList();
    Instant seenAt = selection.seenAt();
    long[] happened = days.stream().mapToLong(day -> day.happened(seenAt)).toArray();
    long[] ends = new long[happened.length];
    long total = 0;
    for (int i = 0; i < ends.length; i++) {
      LocalDate day = days.get(i).day();
      total += happened[i] + late.count(selection.event(), day, selection.lateVersion());
      ends[i] = total;
    }
    return new SelectedRecords(days, happened, ends);
  }

  public long total() {
    return ends[ends.length - 1];
  }

  /**
   * The record in a slot.
   *
   * @param slot from 0 to {@link #total()} (exclusive)
   */
  public Place at(long slot) {
    int found = Arrays.binarySearch(ends, slot + 1);
    int i = found >= 0 ? firstOf(found) : -found - 1;
    long index = slot - (i == 0 ? 0 : ends[i - 1]);
    EventDay day = days.get(i);
    return new Place(day, day.original(index < happened[i] ? index : late(i, index)));
  }

  public Stream<Place> places() {
    return LongStream.range(0, total()).mapToObj(this::at);
  }

  private long late(int i, long index) {
    return days.get(i).planned() + index - happened[i];
  }

  /** Days without records end where the day before ends: the first of equal ends has the slot. */
  private int firstOf(int found) {
    int first = found;
    while (first > 0 && ends[first - 1] == ends[found]) {
      first--;
    }
    return first;
  }
}
