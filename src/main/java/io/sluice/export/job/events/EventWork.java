package io.sluice.export.job.events;

import io.sluice.export.job.slice.Chunk;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.SliceWork;
import io.sluice.mapping.RecordKeys;
import io.sluice.mapping.SliceLedger;
import io.sluice.record.PageRecord;
import io.sluice.run.Slice;

/** A slice of events. */
public record EventWork(RunContext run, Slice slice, SliceLedger ledger, Chunk chunk)
    implements SliceWork {

  @Override
  public void refused(PageRecord record) {
    // it is settled all the same
  }

  public static EventWork of(RunContext run, Slice slice) {
    RecordKeys keys = new RecordKeys(run.source(), run.account().accountId(), slice.getEventName());
    return new EventWork(run, slice, new SliceLedger(keys), Chunk.of(run));
  }
}
