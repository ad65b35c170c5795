package io.sluice.export.job.reader;

import io.sluice.record.PageRecord;
import java.util.Optional;

/** The records of a slice, one after the other. For one thread. */
public interface SliceRecords<R extends PageRecord> extends AutoCloseable {

  /** The next record, or null after the last. */
  R next();

  /**
   * Where a restart resumes once all records given out so far are settled; empty if it must begin
   * anew.
   */
  Optional<SliceCheckpoint> checkpoint();

  @Override
  void close();
}
