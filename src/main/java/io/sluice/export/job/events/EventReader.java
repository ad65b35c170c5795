package io.sluice.export.job.events;

import io.sluice.export.job.reader.SliceCheckpoint;
import io.sluice.export.job.reader.SlicePages;
import io.sluice.export.job.reader.SliceReader;
import io.sluice.export.job.slice.RunContext;
import io.sluice.intake.Intakes;
import io.sluice.run.Slice;
import io.sluice.run.books.LedgerRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Reads the events of one slice. */
@Dependent
@Named
public class EventReader extends SliceReader {

  @Inject Intakes intakes;
  @Inject LedgerRepository ledger;
  @Inject Clock clock;

  @Override
  protected Opened open(RunContext run, Slice slice) {
    EventWork work = EventWork.of(run, slice);
    if (!slice.getStatus().isOver()) {
      ledger.keys(
          slice, run.exportId(), work.ledger()::addSettled, work.ledger()::addDeliveredEarlier);
    }
    return new Opened(
        work,
        new SlicePages<>(
            intakes.ofEvents(slice.getIntake()),
            new KnownEvents(work.ledger()),
            work,
            SliceCheckpoint.parse(slice.getCheckpoint()),
            clock));
  }
}
