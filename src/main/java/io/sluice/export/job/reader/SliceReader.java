package io.sluice.export.job.reader;

import io.sluice.delivery.StopRequestedException;
import io.sluice.export.job.slice.Chunk;
import io.sluice.export.job.slice.JobFailures;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.RunContexts;
import io.sluice.export.job.slice.SliceMapper;
import io.sluice.export.job.slice.SliceWork;
import io.sluice.export.lifecycle.RunService;
import io.sluice.intake.NotOfferedException;
import io.sluice.record.PageRecord;
import io.sluice.run.Slice;
import io.sluice.run.SliceRepository;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.inject.Inject;
import java.io.Serializable;

/** Reads the records of one slice, of whatever kind: what they are, a subclass says. */
public abstract class SliceReader extends AbstractItemReader {

  @Inject JobContext job;
  @Inject StepContext step;
  @Inject RunContexts contexts;
  @Inject RunService runs;
  @Inject SliceRepository slices;
  @Inject JobFailures failures;

  @Inject
  @BatchProperty(name = SliceMapper.SLICE_ID)
  String sliceId;

  private SliceWork work;
  private SliceRecords<?> records;
  private boolean over;
  private RuntimeException failure;

  /**
   * A slice that is being read.
   *
   * @param work what the artifacts of the partition share
   */
  public record Opened(SliceWork work, SliceRecords<?> records) {}

  /** Begins the work on a slice, which may be over: then nothing of it is read. */
  protected abstract Opened open(RunContext run, Slice slice);

  /**
   * Goes on where the slice's own books say.
   *
   * @param none the engine keeps no checkpoint: every execution runs all partitions
   */
  @Override
  public void open(Serializable none) {
    RunContext run = contexts.of(job.getExecutionId());
    failures.noted(run, () -> begin(run, runs.slice(Long.parseLong(sliceId))));
  }

  private void begin(RunContext run, Slice slice) {
    over = slice.getStatus().isOver();
    Opened opened = open(run, slice);
    work = opened.work();
    records = opened.records();
    work.chunk().checkpointFrom(this::checkpoint);
    step.setTransientUserData(work);
  }

  /**
   * The end of the data, and a stop that was asked for, are both a null. Where reading fails in the
   * middle of a chunk, {@link Chunk#END} comes first: batches of the chunk may be taken already,
   * and what is rolled back is sent again, perhaps when nobody knows its ids any longer.
   */
  @Override
  public Object readItem() {
    if (failure != null) {
      throw failure;
    }
    if (over || work.run().stop().stopRequested()) {
      return null;
    }
    try {
      failures.checkNoneSoFar(work.run());
      return next();
    } catch (StopRequestedException e) {
      return endUnlessInterrupted(e);
    } catch (RuntimeException e) {
      return endOfChunk(e);
    }
  }

  private Object endOfChunk(RuntimeException e) {
    if (work.chunk().items() == 0) {
      throw e;
    }
    failure = e;
    work.chunk().endHere();
    return Chunk.END;
  }

  /** A thread that is interrupted gives up its waits too; that must not pass for the data's end. */
  private PageRecord endUnlessInterrupted(StopRequestedException e) {
    if (!work.run().stop().stopRequested()) {
      throw e;
    }
    return null;
  }

  private PageRecord next() {
    String eventName = work.slice().getEventName();
    try {
      work.run().refusal(eventName).ifPresent(this::refuse);
      PageRecord record = over ? null : records.next();
      over = over || record == null;
      work.chunk().sliceOver(over);
      return record;
    } catch (NotOfferedException e) {
      work.run().refused(eventName, e.reason());
      refuse(e.reason());
      return null;
    }
  }

  private void refuse(String reason) {
    slices.refuse(work.slice(), work.run().jobExecutionId(), reason);
    work.chunk().sliceRefused();
    over = true;
  }

  private String checkpoint() {
    return records.checkpoint().map(SliceCheckpoint::asText).orElse(null);
  }

  @Override
  public void close() {
    if (records != null) {
      records.close();
    }
  }
}
