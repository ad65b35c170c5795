package io.sluice.export.job.replay;

import io.sluice.export.job.reader.SliceReader;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.rejection.ReplayRepository;
import io.sluice.run.Slice;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Reads the rejections that a replay's slice takes and that have no outcome. */
@Dependent
@Named
public class RejectionReader extends SliceReader {

  @Inject ReplayRepository kept;

  @Override
  protected Opened open(RunContext run, Slice slice) {
    ReplayWork work = ReplayWork.of(run, slice);
    RejectionIntake intake = new RejectionIntake(kept, slice, run.exportId());
    return new Opened(work, new RejectionRecords(intake.open(work.query(), run.stop())));
  }
}
