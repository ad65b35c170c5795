package io.sluice.export.job.replay;

import io.sluice.export.job.slice.JobFailures;
import io.sluice.export.job.slice.RunContexts;
import io.sluice.export.job.slice.SliceMapper;
import io.sluice.export.lifecycle.RunService;
import io.sluice.export.rejection.PendingRejection;
import io.sluice.export.rejection.ReplayRepository;
import io.sluice.run.Slice;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Reads the rejections that a replay's slice takes and that have no outcome: a restart goes on with
 * what was not settled, and needs no other checkpoint.
 */
@Dependent
@Named
public class RejectionReader extends AbstractItemReader {

  @Inject private JobContext job;
  @Inject private StepContext step;
  @Inject private RunContexts contexts;
  @Inject private RunService runs;
  @Inject private ReplayRepository rejections;
  @Inject private JobFailures failures;

  @Inject
  @BatchProperty(name = SliceMapper.SLICE_ID)
  private String sliceId;

  private final Queue<PendingRejection> next = new ArrayDeque<>();
  private ReplayWork work;
  private boolean over;
  private long lastId;

  /**
   * @param none the engine keeps no checkpoint: every execution runs all partitions
   */
  @Override
  public void open(Serializable none) {
    Slice slice = runs.slice(Long.parseLong(sliceId));
    over = slice.getStatus().isOver();
    work = ReplayWork.of(contexts.of(job.getExecutionId()), slice);
    step.setTransientUserData(work);
  }

  /** The end of the data, and a stop that was asked for, are both a null. */
  @Override
  public ReplayItem readItem() {
    if (over || work.run().stop().stopRequested()) {
      return null;
    }
    failures.checkNoneSoFar(work.run());
    if (next.isEmpty()) {
      next.addAll(rejections.pending(work.slice(), work.run().exportId(), lastId));
    }
    over = next.isEmpty();
    work.chunk().sliceOver(over);
    return over ? null : item(next.remove());
  }

  private ReplayItem item(PendingRejection rejection) {
    lastId = rejection.id();
    String payload = rejection.payload();
    return new ReplayItem(
        rejection, payload != null ? payload : rejections.payload(rejection.id()));
  }
}
