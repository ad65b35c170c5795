package io.sluice.export.job.reader;

import io.sluice.export.job.slice.SliceWork;
import io.sluice.intake.Intake;
import io.sluice.intake.PositionLostException;
import io.sluice.intake.QueryRefusedException;
import io.sluice.intake.RecordCursor;
import io.sluice.intake.SliceQuery;
import io.sluice.record.PageRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The records of a slice, page by page. Goes on at a checkpoint while the intake can resume there;
 * else opens the slice again, where what is settled makes the repeat harmless. Not thread-safe.
 */
public final class SlicePages<R extends PageRecord> implements SliceRecords<R> {

  private static final int MAX_REOPENINGS = 20;

  /** By how much CleverTap's clock may be behind ours at the midnight that begins a day. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private final Intake<R> intake;
  private final KnownRecords<R> known;
  private final SliceWork work;
  private final SliceQuery query;
  private final Clock clock;

  private Optional<SliceCheckpoint> checkpoint;
  private RecordCursor<R> cursor;
  private boolean firstPass;
  private boolean resumed;
  private List<R> records = List.of();
  private int position;
  private int reopenings;

  public SlicePages(
      Intake<R> intake,
      KnownRecords<R> known,
      SliceWork work,
      Optional<SliceCheckpoint> checkpoint,
      Clock clock) {
    this.intake = intake;
    this.known = known;
    this.work = work;
    this.query = work.query();
    this.checkpoint = checkpoint;
    this.clock = clock;
  }

  @Override
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
        return cursor == null ? begin() : goAhead();
      } catch (PositionLostException | PageChangedException | PageRepeatedException e) {
        reopen(e);
      }
    }
  }

  private boolean begin() {
    Optional<RecordCursor<R>> goingOn =
        checkpoint
            .filter(at -> known.canGoOn() && known.size() == at.recordsOfSlice())
            .flatMap(at -> intake.resume(query, at.position(), work.run().stop()));
    if (goingOn.isPresent()) {
      return goOn(goingOn.get(), checkpoint.get());
    }
    open();
    return take(cursor.nextPage());
  }

  private boolean goOn(RecordCursor<R> goingOn, SliceCheckpoint at) {
    known.goOn();
    cursor = goingOn;
    boolean more = take(cursor.nextPage());
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
    boolean more = take(cursor.nextPage());
    if (resumed && isRepeated()) {
      throw new PageRepeatedException(work.slice());
    }
    return more;
  }

  /**
   * The cursor that goes on does not know the pages from before the stop, so a chain that comes
   * back to one of them shows only by its records.
   */
  private boolean isRepeated() {
    return !records.isEmpty() && records.stream().allMatch(known::hasMet);
  }

  private boolean isTheSamePage(SliceCheckpoint at) {
    return records.size() >= at.recordsSettled()
        && records.subList(0, at.recordsSettled()).stream().allMatch(known::holds);
  }

  private boolean take(Optional<List<R>> page) {
    records = page.orElse(List.of());
    position = 0;
    known.turnedTo(records);
    return page.isPresent();
  }

  private void reopen(RuntimeException lost) {
    if (++reopenings > MAX_REOPENINGS) {
      throw new SliceUnreadableException(work.slice(), reopenings - 1, lost);
    }
    close();
    cursor = null;
    records = List.of();
    position = 0;
    open();
  }

  private void open() {
    checkpoint = Optional.empty();
    resumed = false;
    firstPass = known.isUntouched();
    known.beginPass();
    work.chunk().restarted();
    cursor = openCursor();
  }

  /** CleverTap refuses days of the future, by its own clock. */
  private RecordCursor<R> openCursor() {
    try {
      return intake.open(query, work.run().stop());
    } catch (QueryRefusedException e) {
      boolean hasJustBegun = clock.instant().isBefore(query.dayBegins().plus(CLOCK_TOLERANCE));
      throw hasJustBegun ? new DayNotBegunException(work.slice(), e) : e;
    }
  }

  /**
   * Where a restart resumes once all records given out so far are settled. Until the page of an
   * earlier checkpoint has come, that one holds. Empty in a later pass, which can't be gone on
   * with: what it has met can't be told from what only an earlier pass had met.
   */
  @Override
  public Optional<SliceCheckpoint> checkpoint() {
    if (checkpoint.isPresent()) {
      return checkpoint;
    }
    return cursor == null || !firstPass
        ? Optional.empty()
        : Optional.of(new SliceCheckpoint(cursor.position(), position, known.size()));
  }

  @Override
  public void close() {
    if (cursor != null) {
      cursor.close();
    }
  }
}
