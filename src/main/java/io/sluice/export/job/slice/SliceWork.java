package io.sluice.export.job.slice;

import io.sluice.intake.SliceQuery;
import io.sluice.record.PageRecord;
import io.sluice.run.Slice;

/**
 * The state that the artifacts of one partition share, kept in its step context, whatever the slice
 * holds. One thread uses it.
 */
public interface SliceWork {

  RunContext run();

  Slice slice();

  Chunk chunk();

  /** The question for an intake about the slice. */
  default SliceQuery query() {
    return run().query(slice().getEventName(), slice().getDay());
  }

  /** The message about that record was refused for good. */
  void refused(PageRecord record);
}
