package io.sluice.export.job;

import io.sluice.clevertap.CleverTapClient;
import io.sluice.delivery.StopRequestedException;
import io.sluice.export.job.people.ProfileSource;
import io.sluice.export.job.people.ProfileWork;
import io.sluice.export.job.slice.FetchThreads;
import io.sluice.export.job.slice.JobFailures;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.RunContexts;
import io.sluice.export.job.slice.SettledPeople;
import io.sluice.export.job.slice.SliceCheckpoint;
import io.sluice.export.job.slice.SliceMapper;
import io.sluice.export.job.slice.SlicePages;
import io.sluice.export.job.slice.SliceWork;
import io.sluice.export.lifecycle.RunService;
import io.sluice.intake.EventRefusedException;
import io.sluice.intake.UnknownEventException;
import io.sluice.record.PageRecord;
import io.sluice.run.Slice;
import io.sluice.run.books.PersonBooks;
import io.sluice.run.books.SliceBooks;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Optional;

/** Reads the records of one slice: its events, or its people. */
@Dependent
@Named
public class SliceReader extends AbstractItemReader {

  private static final String NOT_ALLOWED =
      "CleverTap does not export this event through its API (Export not allowed for this event);"
          + " its file exports hold it";
  private static final String UNKNOWN = "the account has no event of this name (Invalid event)";

  @Inject private JobContext job;
  @Inject private StepContext step;
  @Inject private RunContexts contexts;
  @Inject private RunService runs;
  @Inject private SliceBooks books;
  @Inject private PersonBooks people;
  @Inject private CleverTapClient cleverTap;
  @Inject private FetchThreads threads;
  @Inject private JobFailures failures;
  @Inject private Clock clock;

  @Inject
  @BatchProperty(name = SliceMapper.SLICE_ID)
  private String sliceId;

  private SliceWork work;
  private SlicePages<? extends PageRecord> pages;
  private boolean over;

  /**
   * Goes on where the slice's own books say.
   *
   * @param none the engine keeps no checkpoint: every execution runs all partitions
   */
  @Override
  public void open(Serializable none) {
    RunContext run = contexts.of(job.getExecutionId());
    failures.noted(run, () -> open(run, runs.slice(Long.parseLong(sliceId))));
  }

  private void open(RunContext run, Slice slice) {
    over = slice.getStatus().isOver();
    Optional<SliceCheckpoint> at = SliceCheckpoint.parse(slice.getCheckpoint());
    pages = run.isOfProfiles() ? profiles(run, slice, at) : events(run, slice, at);
    work.chunk().checkpointFrom(this::checkpoint);
    step.setTransientUserData(work);
  }

  private SlicePages<?> events(RunContext run, Slice slice, Optional<SliceCheckpoint> checkpoint) {
    EventWork events = EventWork.of(run, slice);
    if (!over) {
      books.keys(
          slice, run.exportId(), events.ledger()::addSettled, events.ledger()::addDeliveredEarlier);
    }
    work = events;
    return new SlicePages<>(
        new EventSource(cleverTap, events, threads.executor()), work, checkpoint, clock);
  }

  private SlicePages<?> profiles(
      RunContext run, Slice slice, Optional<SliceCheckpoint> checkpoint) {
    SettledPeople settled = run.people(() -> settled(run));
    ProfileWork profiles = ProfileWork.of(run, slice, settled);
    work = profiles;
    PersonBooks earlier = settled.knowsEarlierRuns() ? people : null;
    return new SlicePages<>(
        new ProfileSource(cleverTap, profiles, earlier, threads.executor()),
        work,
        checkpoint,
        clock);
  }

  private SettledPeople settled(RunContext run) {
    SettledPeople settled =
        SettledPeople.nobody(people.knowsEarlierRuns(run.exportId(), run.runId()));
    people.settled(run.runId(), settled::add);
    return settled;
  }

  /** The end of the data, and a stop that was asked for, are both a null. */
  @Override
  public PageRecord readItem() {
    if (over || work.run().stop().stopRequested()) {
      return null;
    }
    failures.checkNoneSoFar(work.run());
    try {
      return next();
    } catch (StopRequestedException e) {
      return endUnlessInterrupted(e);
    }
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
      PageRecord record = over ? null : pages.next();
      over = over || record == null;
      work.chunk().sliceOver(over);
      return record;
    } catch (EventRefusedException e) {
      return refuseOnEveryDay(NOT_ALLOWED);
    } catch (UnknownEventException e) {
      return refuseOnEveryDay(UNKNOWN);
    }
  }

  private PageRecord refuseOnEveryDay(String reason) {
    work.run().refused(work.slice().getEventName(), reason);
    refuse(reason);
    return null;
  }

  private void refuse(String reason) {
    books.refuse(work.slice(), work.run().jobExecutionId(), reason);
    work.chunk().sliceRefused();
    over = true;
  }

  private String checkpoint() {
    return pages.checkpoint().map(SliceCheckpoint::asText).orElse(null);
  }

  @Override
  public void close() {
    if (pages != null) {
      pages.close();
    }
  }
}
