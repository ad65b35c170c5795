package io.sluice.export.job.slice;

import io.sluice.clevertap.call.EventQuery;
import io.sluice.record.PageRecord;
import io.sluice.run.Slice;
import java.time.Instant;

/**
 * What the artifacts of one partition share, kept in its step context, whatever the slice holds.
 * One thread uses it.
 */
public interface SliceWork {

  RunContext run();

  Slice slice();

  Chunk chunk();

  /** What CleverTap is asked about the slice. */
  default EventQuery query() {
    return new EventQuery(slice().getEventName(), slice().getDay(), slice().getDay());
  }

  /** When the slice's day begins. */
  default Instant dayBegins() {
    return slice().getDay().atStartOfDay(run().zone()).toInstant();
  }

  /** The message about that record was refused for good. */
  void refused(PageRecord record);
}
