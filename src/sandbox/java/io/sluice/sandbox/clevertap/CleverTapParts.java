package io.sluice.sandbox.clevertap;

import io.sluice.sandbox.data.LateEvents;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.http.Faults;
import java.time.Clock;

/** The parts that the CleverTap sandbox's APIs share. */
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
