package io.sluice.export.job;

import io.sluice.clevertap.CleverTapClient;
import io.sluice.clevertap.CursorWalk;
import io.sluice.clevertap.EventPage;
import io.sluice.export.job.slice.SliceSource;
import io.sluice.record.EventRecord;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

/** The events of a slice. */
public record EventSource(CleverTapClient cleverTap, EventWork work, Executor executor)
    implements SliceSource<EventRecord> {

  private static final Duration CURSOR_LIFE = Duration.ofHours(4);

  @Override
  public Duration cursorLife() {
    return CURSOR_LIFE;
  }

  @Override
  public String open() {
    return cleverTap.open(work.run().account(), work.query(), work.run().stop());
  }

  @Override
  public CursorWalk<EventPage> walk(String cursor) {
    return CursorWalk.ofEvents(
        cleverTap, work.run().account(), cursor, executor, work.run().stop());
  }

  @Override
  public boolean isUntouched() {
    return work.ledger().isEmpty();
  }

  @Override
  public long size() {
    return work.ledger().size();
  }

  /** Identical records can only be counted on from where they were counted from the start. */
  @Override
  public boolean canGoOn() {
    return !work.ledger().knowsEarlierRuns();
  }

  @Override
  public void goOn() {
    work.ledger().goOn();
  }

  @Override
  public void beginPass() {
    work.ledger().beginPass();
  }

  @Override
  public void turnedTo(List<EventRecord> records) {
    // the ledger knows all of them, or none
  }

  @Override
  public boolean holds(EventRecord record) {
    return work.ledger().holds(record);
  }
}
