package io.sluice.sandbox.clevertap;

import io.sluice.sandbox.data.Selection;
import java.time.Instant;

/**
 * Where a chain of pages stands. It holds all there is to know, so that any number of cursors takes
 * no memory in the sandbox.
 *
 * @param api {@code events} or {@code profiles}
 * @param chain tells chains with the same selection apart
 * @param step which page comes next, from 0
 * @param detours how many empty pages a fault has put before it
 */
record Cursor(
    String api,
    String accountId,
    Selection selection,
    int batchSize,
    int flags,
    long chain,
    int step,
    int detours) {

  Instant openedAt() {
    return selection.seenAt();
  }

  Cursor next() {
    return at(step + 1, detours);
  }

  Cursor detour() {
    return at(step, detours + 1);
  }

  /**
   * A cursor that this one's chain has come through. Where a detour lay is not known, so behind one
   * it is the chain's first or this one.
   *
   * @param earlier the step that it should stand at, from 0 to this cursor's
   */
  Cursor back(int earlier) {
    return earlier == 0 || detours == 0 ? at(earlier, 0) : this;
  }

  private Cursor at(int step, int detours) {
    return new Cursor(api, accountId, selection, batchSize, flags, chain, step, detours);
  }
}
