package io.sluice.export.job.people;

import io.sluice.export.job.reader.SliceCheckpoint;
import io.sluice.export.job.reader.SlicePages;
import io.sluice.export.job.reader.SliceReader;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.SettledPeople;
import io.sluice.intake.Intakes;
import io.sluice.run.Slice;
import io.sluice.run.books.LedgerRepository;
import io.sluice.run.books.PersonRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Reads the people of one slice. */
@Dependent
@Named
public class ProfileReader extends SliceReader {

  @Inject Intakes intakes;
  @Inject PersonRepository people;
  @Inject LedgerRepository ledger;
  @Inject Clock clock;

  @Override
  protected Opened open(RunContext run, Slice slice) {
    SettledPeople settled = run.people(() -> settled(run));
    ProfileWork work = ProfileWork.of(run, slice, settled);
    KnownProfiles known = new KnownProfiles(work, settled.knowsEarlierRuns() ? people : null);
    return new Opened(
        work,
        new SlicePages<>(
            intakes.ofProfiles(slice.getIntake()),
            known,
            work,
            SliceCheckpoint.parse(slice.getCheckpoint()),
            clock));
  }

  private SettledPeople settled(RunContext run) {
    SettledPeople settled =
        SettledPeople.nobody(people.knowsEarlierRuns(run.exportId(), run.runId()));
    ledger.people(run.runId(), settled::add);
    return settled;
  }
}
