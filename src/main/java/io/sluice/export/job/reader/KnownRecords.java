package io.sluice.export.job.reader;

import io.sluice.record.PageRecord;
import java.util.List;

/**
 * The records of a slice as far as the run knows them. A pass is one reading of the slice from its
 * first page on.
 */
public interface KnownRecords<R extends PageRecord> {

  /** True while the run has met and settled nothing of the slice so far. */
  boolean isUntouched();

  /** The number of records that the run has met in its first pass, or settled before it goes on. */
  long size();

  /** True if a checkpoint can be resumed at, as far as the records go. */
  boolean canGoOn();

  /** The pass of an earlier job execution goes on where it was. */
  void goOn();

  /** A new pass begins; what was met so far is settled, or will be with the current chunk. */
  void beginPass();

  /** The records of the next page, before any of them is met. */
  void turnedTo(List<R> records);

  /** True if the run has met a record like this one, in whatever slice. */
  boolean holds(R record);

  /** True if the run has met a record like this one in this slice. */
  default boolean hasMet(R record) {
    return holds(record);
  }
}
