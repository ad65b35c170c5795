package io.sluice.sandbox.clevertap;

import io.sluice.sandbox.data.Mix;

/**
 * The pages of one chain. Some chains have an empty page in the middle, some end with a bare {@code
 * {"status":"success"}} after the last full page, as seen live; which ones follows from the seed.
 *
 * @param gap the step with the empty page, or -1
 */
record ChainPlan(int dataPages, int gap, boolean bareEnd) {
  enum Kind {
    DATA,
    EMPTY,
    BARE
  }

  static ChainPlan of(long slots, int pageSize, long hash) {
    int dataPages = (int) Math.max(1, (slots + pageSize - 1) / pageSize);
    boolean hasGap = dataPages > 1 && Mix.below(Mix.mix(hash, 'G'), 3) == 0;
    int gap = hasGap ? 1 + Mix.below(Mix.mix(hash, 'A'), dataPages - 1) : -1;
    return new ChainPlan(dataPages, gap, Mix.below(Mix.mix(hash, 'B'), 3) == 0);
  }

  Kind kind(int step) {
    if (step == gap) {
      return Kind.EMPTY;
    }
    return dataPage(step) < dataPages ? Kind.DATA : Kind.BARE;
  }

  /** Which page of records a step serves. */
  int dataPage(int step) {
    return gap >= 0 && step > gap ? step - 1 : step;
  }

  boolean isLast(int step) {
    return step + 1 == dataPages + (gap >= 0 ? 1 : 0) + (bareEnd ? 1 : 0);
  }
}
