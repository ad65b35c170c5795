package io.sluice.export.job.events;

import io.sluice.export.job.slice.ChunkTally;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.SliceWork;
import io.sluice.export.message.RecordKeys;
import io.sluice.export.message.SliceLedger;
import io.sluice.record.PageRecord;
import io.sluice.run.Slice;
import io.sluice.segment.Fill;
import io.sluice.segment.message.MessageWriter;

/** A slice of events. */
public record EventWork(
    RunContext run,
    Slice slice,
    SliceLedger ledger,
    MessageWriter writer,
    Fill fill,
    ChunkTally chunk)
    implements SliceWork {

  @Override
  public void refused(PageRecord record) {
    // it is settled all the same
  }

  public static EventWork of(RunContext run, Slice slice) {
    RecordKeys keys =
        new RecordKeys(run.destination(), run.account().accountId(), slice.getEventName());
    return new EventWork(
        run,
        slice,
        new SliceLedger(keys),
        new MessageWriter(),
        Fill.of(run.destination()),
        new ChunkTally());
  }
}
