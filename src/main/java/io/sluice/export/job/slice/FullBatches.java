package io.sluice.export.job.slice;

import jakarta.batch.api.chunk.AbstractCheckpointAlgorithm;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/**
 * Ends a chunk where its last batch is full, so that only a slice's last batch is not; earlier
 * where it would keep too much in memory.
 */
@Dependent
@Named
public class FullBatches extends AbstractCheckpointAlgorithm {

  /** As many as one partner has on their way by default, so that a slice alone can. */
  private static final int BATCHES = 8;

  /** A chunk of records that all were delivered earlier, or rejected, must end too. */
  private static final int MAX_ITEMS = 20_000;

  /** Rejections keep their payloads in memory until the chunk ends. */
  private static final long MAX_REJECTED_BYTES = 4L * 1024 * 1024;

  /** Messages keep their records' pages; of a replay, each record is a page of its own. */
  private static final long MAX_EARLIER_PAGES_BYTES = 16L * 1024 * 1024;

  /** Longer than one delivery's longest wait; what waits behind other slices comes on top. */
  private static final Duration TIMEOUT = Duration.ofHours(2);

  @Inject StepContext step;

  @Override
  public int checkpointTimeout() {
    return (int) TIMEOUT.toSeconds();
  }

  @Override
  public boolean isReadyToCheckpoint() {
    SliceWork work = (SliceWork) step.getTransientUserData();
    return work.chunk().endsHere()
        || work.chunk().closesFull(BATCHES)
        || work.chunk().items() >= MAX_ITEMS
        || work.chunk().rejectedBytes() >= MAX_REJECTED_BYTES
        || work.chunk().earlierPagesBytes() >= MAX_EARLIER_PAGES_BYTES;
  }
}
