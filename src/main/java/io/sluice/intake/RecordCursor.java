package io.sluice.intake;

import io.sluice.record.PageRecord;
import java.util.List;
import java.util.Optional;

/**
 * The records of a slice in their order, a page at a time. For one thread.
 *
 * @param <R> what it gives
 */
public interface RecordCursor<R extends PageRecord> extends AutoCloseable {

  /**
   * The next page: an empty list goes on, an empty {@code Optional} is over. After an exception the
   * cursor stands where it stood.
   *
   * @throws PositionLostException if the slice must be opened again
   */
  Optional<List<R>> nextPage();

  /**
   * Where {@link Intake#resume} gives the page once more that was given last, or the first one
   * before that.
   */
  Position position();

  /** Gives up what is under way. */
  @Override
  void close();
}
