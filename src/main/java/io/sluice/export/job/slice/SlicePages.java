package io.sluice.export.job.slice;

import io.sluice.clevertap.CursorCycleException;
import io.sluice.clevertap.CursorWalk;
import io.sluice.clevertap.Page;
import io.sluice.clevertap.call.CursorLostException;
import io.sluice.intake.QueryRefusedException;
import io.sluice.record.PageRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The records of a slice, page by page. Goes on at a checkpoint while its cursor lives; else opens
 * the slice again, where what is settled makes the repeat harmless. Not thread-safe.
 */
public final class SlicePages<R extends PageRecord> implements AutoCloseable {

  private static final int MAX_REOPENINGS = 20;

  /** By how much CleverTap's clock may be behind ours at the midnight that begins a day. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private final SliceSource<R> source;
  private final SliceWork work;
  private final Clock clock;

  private Optional<SliceCheckpoint> checkpoint;
  private CursorWalk<? extends Page<R>> walk;
  private boolean firstPass;
  private boolean resumed;
  private Instant openedAt;
  private List<R> records = List.of();
  private int position;
  private int reopenings;

  public SlicePages(
      SliceSource<R> source, SliceWork work, Optional<SliceCheckpoint> checkpoint, Clock clock) {
    this.source = source;
    this.work = work;
    this.checkpoint = checkpoint;
    this.clock = clock;
  }

  /** The next record, or null after the last. */
  public R next() {
    while (position == records.size()) {
      if (!turn()) {
        return null;
      }
    }
    return records.get(position++);
  }

  private boolean turn() {
    while (true) {
      try {
        return walk == null ? begin() : goAhead();
      } catch (CursorLostException
          | CursorCycleException
          | PageChangedException
          | PageRepeatedException e) {
        reopen(e);
      }
    }
  }

  private boolean begin() {
    if (checkpoint.isPresent() && canGoOn(checkpoint.get())) {
      return goOn(checkpoint.get());
    }
    open();
    return take(walk.next());
  }

  private boolean canGoOn(SliceCheckpoint at) {
    return source.canGoOn()
        && source.size() == at.recordsOfSlice()
        && at.openedAt().plus(source.cursorLife()).isAfter(clock.instant());
  }

  private boolean goOn(SliceCheckpoint at) {
    source.goOn();
    openedAt = at.openedAt();
    walk = source.walk(at.cursor());
    boolean more = take(walk.next());
    if (!isTheSamePage(at)) {
      throw new PageChangedException(work.slice());
    }
    position = at.recordsSettled();
    checkpoint = Optional.empty();
    firstPass = true;
    resumed = true;
    return more;
  }

  private boolean goAhead() {
    boolean more = take(walk.next());
    if (resumed && isRepeated()) {
      throw new PageRepeatedException(work.slice());
    }
    return more;
  }

  /**
   * The walk that goes on does not know the cursors from before the stop, so a chain that comes
   * back to one of them shows only by its records.
   */
  private boolean isRepeated() {
    return !records.isEmpty() && records.stream().allMatch(source::hasMet);
  }

  private boolean isTheSamePage(SliceCheckpoint at) {
    return records.size() >= at.recordsSettled()
        && records.subList(0, at.recordsSettled()).stream().allMatch(source::holds);
  }

  private boolean take(Optional<? extends Page<R>> page) {
    records = page.isPresent() ? page.get().records() : List.of();
    position = 0;
    source.turnedTo(records);
    return page.isPresent();
  }

  private void reopen(RuntimeException lost) {
    if (++reopenings > MAX_REOPENINGS) {
      throw new SliceUnreadableException(work.slice(), reopenings - 1, lost);
    }
    close();
    walk = null;
    records = List.of();
    position = 0;
    open();
  }

  private void open() {
    checkpoint = Optional.empty();
    resumed = false;
    firstPass = source.isUntouched();
    source.beginPass();
    work.chunk().restarted();
    openedAt = clock.instant();
    walk = source.walk(openCursor());
  }

  /** CleverTap refuses days of the future, by its own clock. */
  private String openCursor() {
    try {
      return source.open();
    } catch (QueryRefusedException e) {
      boolean hasJustBegun = clock.instant().isBefore(work.dayBegins().plus(CLOCK_TOLERANCE));
      throw hasJustBegun ? new DayNotBegunException(work.slice(), e) : e;
    }
  }

  /**
   * Where a restart resumes once all records given out so far are settled. Until the page of an
   * earlier checkpoint has come, that one holds. Empty in a later pass, which can't be gone on
   * with: what it has met can't be told from what only an earlier pass had met.
   */
  public Optional<SliceCheckpoint> checkpoint() {
    if (checkpoint.isPresent()) {
      return checkpoint;
    }
    return walk == null || !firstPass
        ? Optional.empty()
        : Optional.of(new SliceCheckpoint(walk.cursor(), position, source.size(), openedAt));
  }

  @Override
  public void close() {
    if (walk != null) {
      walk.close();
    }
  }
}
