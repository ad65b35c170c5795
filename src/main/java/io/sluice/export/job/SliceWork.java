package io.sluice.export.job;

import io.sluice.export.Slice;
import io.sluice.export.message.RecordKeys;
import io.sluice.export.message.SliceLedger;
import io.sluice.segment.Fill;
import io.sluice.segment.MessageWriter;

/**
 * What the artifacts of one partition share, kept in its step context. One thread uses it.
 *
 * @param fill how full the batches of the current chunk are
 */
record SliceWork(
    RunContext run,
    Slice slice,
    RecordKeys keys,
    SliceLedger ledger,
    MessageWriter writer,
    Fill fill,
    ChunkTally chunk) {

  static SliceWork of(RunContext run, Slice slice) {
    RecordKeys keys =
        new RecordKeys(
            run.destination().partnerId(), run.account().accountId(), slice.getEventName());
    return new SliceWork(
        run,
        slice,
        keys,
        new SliceLedger(keys),
        new MessageWriter(),
        Fill.of(run.destination()),
        new ChunkTally());
  }
}
