package io.sluice.sandbox.clevertap;

import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** The counts of the CleverTap sandbox while it serves. */
record CleverTapCounters(
    LongAdder requests,
    Openings openings,
    LongAdder pages,
    LongAdder records,
    LongAdder tooManyAtOnce,
    LongAccumulator mostAtOnce) {

  CleverTapCounters() {
    this(
        new LongAdder(),
        new Openings(),
        new LongAdder(),
        new LongAdder(),
        new LongAdder(),
        new LongAccumulator(Math::max, 0));
  }
}
