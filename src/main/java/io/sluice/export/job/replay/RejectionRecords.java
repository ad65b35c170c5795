package io.sluice.export.job.replay;

import io.sluice.export.job.reader.SliceCheckpoint;
import io.sluice.export.job.reader.SliceRecords;
import io.sluice.intake.RecordCursor;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** The rejections of a slice. A restart goes on with what was not settled, without checkpoint. */
final class RejectionRecords implements SliceRecords<KeptRejection> {

  private final RecordCursor<KeptRejection> cursor;
  private final Queue<KeptRejection> page = new ArrayDeque<>();

  RejectionRecords(RecordCursor<KeptRejection> cursor) {
    this.cursor = cursor;
  }

  @Override
  public KeptRejection next() {
    while (page.isEmpty()) {
      Optional<List<KeptRejection>> next = cursor.nextPage();
      if (next.isEmpty()) {
        return null;
      }
      page.addAll(next.get());
    }
    return page.remove();
  }

  @Override
  public Optional<SliceCheckpoint> checkpoint() {
    return Optional.empty();
  }

  @Override
  public void close() {
    cursor.close();
  }
}
