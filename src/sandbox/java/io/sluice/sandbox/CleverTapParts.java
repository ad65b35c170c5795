package io.sluice.sandbox;

import java.time.Clock;

/** What the CleverTap sandbox's APIs share. */
record CleverTapParts(
    SandboxData data,
    Clock clock,
    LateEvents late,
    SelectionReader selections,
    CursorLife life,
    CleverTapCounters counters,
    Faults<CleverTapFault> faults) {

  static CleverTapParts of(SandboxData data, Clock clock) {
    LateEvents late = new LateEvents();
    return new CleverTapParts(
        data,
        clock,
        late,
        new SelectionReader(data, late, clock),
        new CursorLife(clock),
        new CleverTapCounters(),
        new Faults<>(CleverTapFault.class));
  }
}
