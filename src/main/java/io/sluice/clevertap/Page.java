package io.sluice.clevertap;

import io.sluice.record.PageRecord;
import java.util.List;
import java.util.Optional;

/**
 * One page of a cursor's chain, whole and well-formed.
 *
 * @param <R> what it holds
 */
public interface Page<R extends PageRecord> {

  /** In CleverTap's order; may be empty although the chain goes on. */
  List<R> records();

  /** Verbatim; only its absence ends the chain. */
  Optional<String> nextCursor();

  /** Size of the page's body. */
  int bytes();
}
