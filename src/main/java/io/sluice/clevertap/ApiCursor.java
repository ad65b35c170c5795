package io.sluice.clevertap;

import io.sluice.intake.Position;
import io.sluice.intake.RecordCursor;
import io.sluice.record.PageRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The records of a chain of CleverTap's pages, with the next page under way.
 *
 * @param openedAt when the chain was opened
 */
record ApiCursor<R extends PageRecord>(CursorWalk<? extends Page<R>> walk, Instant openedAt)
    implements RecordCursor<R> {

  @Override
  public Optional<List<R>> nextPage() {
    return walk.next().map(Page::records);
  }

  @Override
  public Position position() {
    return new Position(walk.cursor(), openedAt);
  }

  @Override
  public void close() {
    walk.close();
  }
}
