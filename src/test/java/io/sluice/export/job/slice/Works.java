package io.sluice.export.job.slice;

import io.sluice.delivery.StopSignal;
import io.sluice.destination.Destination;
import io.sluice.destination.Senders;
import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.export.Samples;
import io.sluice.export.job.events.EventWork;
import io.sluice.partner.Partner;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import io.sluice.run.Slice;
import java.util.List;

/** The work of the slice 100 of run 9. */
public final class Works {

  private Works() {}

  public static EventWork work() {
    return work(Samples.partner(), StopSignal.NEVER);
  }

  public static EventWork work(Partner partner, StopSignal stop) {
    return EventWork.of(run(partner, stop), slice());
  }

  public static EventWork work(Partner partner, Destination destination) {
    return EventWork.of(run(partner, StopSignal.NEVER, destination), slice());
  }

  public static RunContext run(Partner partner, StopSignal stop) {
    return run(partner, stop, new FakeDestination());
  }

  public static RunContext run(Partner partner, StopSignal stop, Destination destination) {
    Export export = Samples.export(partner, List.of("App Launched"), Samples.DAY, Samples.DAY);
    return context(startedRun(export), stop, destination);
  }

  public static RunContext context(Run run, StopSignal stop, Destination destination) {
    return new RunContext(run, 41, stop, Senders.direct(destination));
  }

  private static Run startedRun(Export export) {
    DayRange day = new DayRange(Samples.DAY, Samples.DAY);
    Run run = Samples.run(9, export, RunKind.SCHEDULED, day);
    run.jobStarted(41, Samples.NOW);
    return run;
  }

  public static Slice slice() {
    return Samples.slice(100, 9, "App Launched");
  }
}
