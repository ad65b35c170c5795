package io.sluice.export.job.slice;

import io.sluice.run.Slice;
import io.sluice.run.SliceRepository;
import io.sluice.run.SliceStatus;
import io.sluice.run.books.LedgerRepository;
import io.sluice.run.books.SliceAdvance;
import io.sluice.run.books.SliceBooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

/** Notes what is written into the books, the ledger and the slices. */
public final class FakeBooks extends SliceBooks {

  public final List<String> written = new CopyOnWriteArrayList<>();
  final List<SliceAdvance> advances = new ArrayList<>();
  public final List<Long> ofThisRun = new ArrayList<>();
  public final List<Long> ofEarlierRuns = new ArrayList<>();
  public final LedgerRepository ledger = new Ledger();
  public final SliceRepository slices = new Slices();

  @Override
  public void advance(
      Slice slice, long exportId, long jobExecutionId, SliceStatus status, SliceAdvance chunk) {
    written.add("advance " + status + " by " + jobExecutionId);
    advances.add(chunk);
  }

  final List<String> checkpoints = new ArrayList<>();

  @Override
  public void saveCheckpoint(Slice slice, String checkpoint) {
    checkpoints.add(checkpoint);
  }

  private final class Ledger extends LedgerRepository {
    @Override
    public void keys(Slice slice, long exportId, LongConsumer own, LongConsumer earlier) {
      written.add("keys read");
      ofThisRun.forEach(own::accept);
      ofEarlierRuns.forEach(earlier::accept);
    }

    @Override
    public void purge(long exportId, long runId, long jobExecutionId, LocalDate before) {
      written.add("purge " + exportId + " before " + before);
    }
  }

  private final class Slices extends SliceRepository {
    @Override
    public void refuse(Slice slice, long jobExecutionId, String reason) {
      written.add("refuse " + reason);
    }

    @Override
    public void counted(Slice slice, long jobExecutionId, long count) {
      written.add("counted " + slice.getId() + " " + count);
    }
  }
}
