package io.sluice.export.job;

import io.sluice.delivery.StopSignal;
import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.export.RunKind;
import io.sluice.export.Samples;
import io.sluice.export.Slice;
import io.sluice.partner.Partner;
import java.util.List;

/** The work of the slice 100 of run 9. */
final class Works {

  private Works() {}

  static SliceWork work() {
    return work(Samples.partner(), StopSignal.NEVER);
  }

  static SliceWork work(Partner partner, StopSignal stop) {
    return SliceWork.of(run(partner, stop), slice());
  }

  static RunContext run(Partner partner, StopSignal stop) {
    Export export = Samples.export(partner, List.of("App Launched"), Samples.DAY, Samples.DAY);
    return new RunContext(
        Samples.run(9, export, RunKind.SCHEDULED, new DayRange(Samples.DAY, Samples.DAY)),
        41,
        stop);
  }

  static Slice slice() {
    return Samples.slice(100, 9, "App Launched");
  }
}
