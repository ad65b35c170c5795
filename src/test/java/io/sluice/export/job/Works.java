package io.sluice.export.job;

import io.sluice.delivery.StopSignal;
import io.sluice.export.Samples;
import io.sluice.export.Slice;
import io.sluice.partner.Partner;
import java.util.List;

/** The work of the slice 100 of run 9. */
final class Works {

  private Works() {}

  static EventWork work() {
    return work(Samples.partner(), StopSignal.NEVER);
  }

  static EventWork work(Partner partner, StopSignal stop) {
    return EventWork.of(run(partner, stop), slice());
  }

  static RunContext run(Partner partner, StopSignal stop) {
    return new RunContext(
        9,
        Samples.export(partner, List.of("App Launched"), Samples.DAY, Samples.DAY),
        Samples.NOW,
        stop);
  }

  static Slice slice() {
    return Samples.slice(100, 9, "App Launched");
  }
}
