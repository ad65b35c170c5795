package io.sluice.export.job;

import io.sluice.clevertap.CleverTapClient;
import io.sluice.clevertap.CursorCycleException;
import io.sluice.clevertap.CursorLostException;
import io.sluice.clevertap.CursorWalk;
import io.sluice.clevertap.EventPage;
import io.sluice.clevertap.EventQuery;
import io.sluice.clevertap.EventRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The records of a slice, page by page. Goes on at a checkpoint while its cursor lives; else opens
 * the slice again, where the ledger makes the repeat harmless. Not thread-safe.
 */
final class SlicePages implements AutoCloseable {

  /** CleverTap forgets a cursor 4 hours after it was opened. */
  private static final Duration CURSOR_LIFE = Duration.ofHours(4);

  private static final int MAX_REOPENINGS = 20;

  private final CleverTapClient cleverTap;
  private final SliceWork work;
  private final Executor executor;
  private final Clock clock;

  private Optional<SliceCheckpoint> checkpoint;
  private CursorWalk walk;
  private boolean firstPass;
  private Instant openedAt;
  private List<EventRecord> records = List.of();
  private int position;
  private int reopenings;

  SlicePages(
      CleverTapClient cleverTap,
      SliceWork work,
      Optional<SliceCheckpoint> checkpoint,
      Executor executor,
      Clock clock) {
    this.cleverTap = cleverTap;
    this.work = work;
    this.checkpoint = checkpoint;
    this.executor = executor;
    this.clock = clock;
  }

  /** The next record, or null after the last. */
  EventRecord next() {
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
        return walk == null ? begin() : take(walk.next());
      } catch (CursorLostException | CursorCycleException | PageChangedException e) {
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

  /** Identical records can only be counted on from where they were counted from the start. */
  private boolean canGoOn(SliceCheckpoint at) {
    return !work.ledger().knowsEarlierRuns()
        && work.ledger().size() == at.recordsOfSlice()
        && at.openedAt().plus(CURSOR_LIFE).isAfter(clock.instant());
  }

  private boolean goOn(SliceCheckpoint at) {
    work.ledger().goOn();
    openedAt = at.openedAt();
    walkFrom(at.cursor());
    boolean more = take(walk.next());
    if (!isTheSamePage(at)) {
      throw new PageChangedException(work.slice());
    }
    position = at.recordsSettled();
    checkpoint = Optional.empty();
    firstPass = true;
    return more;
  }

  private boolean isTheSamePage(SliceCheckpoint at) {
    return records.size() >= at.recordsSettled()
        && records.subList(0, at.recordsSettled()).stream()
            .allMatch(record -> work.ledger().holds(work.keys().digest(record)));
  }

  private boolean take(Optional<EventPage> page) {
    records = page.map(EventPage::records).orElse(List.of());
    position = 0;
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
    firstPass = work.ledger().isEmpty();
    work.ledger().beginPass();
    work.chunk().restarted();
    openedAt = clock.instant();
    walkFrom(
        cleverTap.open(
            work.run().account(),
            new EventQuery(
                work.slice().getEventName(), work.slice().getDay(), work.slice().getDay()),
            work.run().stop()));
  }

  private void walkFrom(String cursor) {
    walk = new CursorWalk(cleverTap, work.run().account(), cursor, executor, work.run().stop());
  }

  /**
   * Where a restart resumes once all records given out so far are settled. Until the page of an
   * earlier checkpoint has come, that one holds. Empty in a later pass, which can't be gone on
   * with: what it has met can't be told from what only an earlier pass had met.
   */
  Optional<SliceCheckpoint> checkpoint() {
    if (checkpoint.isPresent()) {
      return checkpoint;
    }
    return walk == null || !firstPass
        ? Optional.empty()
        : Optional.of(new SliceCheckpoint(walk.cursor(), position, work.ledger().size(), openedAt));
  }

  @Override
  public void close() {
    if (walk != null) {
      walk.close();
    }
  }
}
