package io.sluice.export.job.people;

import io.sluice.clevertap.CleverTapClient;
import io.sluice.clevertap.CleverTapIntakes;
import io.sluice.database.Sql;
import io.sluice.database.TestDatabase;
import io.sluice.delivery.StopSignal;
import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.reader.SliceCheckpoint;
import io.sluice.export.job.reader.SlicePages;
import io.sluice.export.job.slice.FakeDestination;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.SettledPeople;
import io.sluice.export.job.slice.Works;
import io.sluice.partner.Partner;
import io.sluice.record.ProfileRecord;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import io.sluice.run.books.LedgerRepository;
import io.sluice.run.books.PersonBooks;
import io.sluice.run.books.PersonRepository;
import io.sluice.run.books.SliceAdvance;
import io.sluice.run.books.SliceBooks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongUnaryOperator;

/**
 * One job execution of a run of profiles, as the job engine drives it: slice by slice in chunks,
 * each with its books. Chunks are small, so that much goes on between two of them.
 */
final class ProfileRun {

  static final long EXECUTION = 41;

  private static final int CHUNK = 40;

  /** The messages that Segment was sent, over all executions: message id and user. */
  final List<String> sent = new CopyOnWriteArrayList<>();

  final FakeDestination destination = new FakeDestination();

  private final CleverTapClient cleverTap;
  private final Export export;
  private final PersonRepository people;
  private final PersonBooks personBooks;
  private final LedgerRepository ledger;
  private final SliceBooks books;
  private final Map<Long, String> checkpoints = new ConcurrentHashMap<>();

  private final LongUnaryOperator readSoFar;

  private RunContext context;
  private SettledPeople settled;

  ProfileRun(CleverTapClient cleverTap, Partner partner, long exportId, TestDatabase database) {
    this.cleverTap = cleverTap;
    this.export =
        Fields.set(
            Samples.export(partner, List.of("App Launched"), Samples.DAY, Samples.DAY),
            "id",
            exportId);
    Sql sql = new Sql(database.migrated());
    this.people = new PersonRepository(sql);
    this.personBooks = new PersonBooks(sql);
    this.ledger = new LedgerRepository(sql);
    this.books = new SliceBooks(sql, Clock.systemUTC());
    this.readSoFar = id -> database.number("select read_count from slice where id = ?", id);
  }

  /** A job execution begins: in a new process, for all it knows. */
  ProfileRun begin(long runId) {
    DayRange day = new DayRange(Samples.DAY, Samples.DAY);
    Run run = Samples.run(runId, export, RunKind.SCHEDULED, day);
    run.jobStarted(EXECUTION, Samples.NOW);
    context = Works.context(run, StopSignal.NEVER, destination);
    settled = SettledPeople.nobody(people.knowsEarlierRuns(export.getId(), runId));
    ledger.people(runId, settled::add);
    return this;
  }

  /** Reads a slice from its checkpoint to its end. */
  void readAll(Slice planned) {
    read(planned, Integer.MAX_VALUE, false);
  }

  /** Reads as many chunks; with a crash, the last one's messages are sent and its books lost. */
  void read(Slice planned, int chunks, boolean crash) {
    Slice slice = Fields.set(planned, "read", readSoFar.applyAsLong(planned.getId()));
    ProfileWork work = ProfileWork.of(context, slice, settled);
    try (SlicePages<ProfileRecord> pages = open(work)) {
      for (int chunk = 1; chunk <= chunks; chunk++) {
        boolean over = fill(work, pages);
        deliver(work);
        if (crash && chunk == chunks) {
          return;
        }
        commit(work, pages, over);
        if (over) {
          return;
        }
      }
    }
  }

  private SlicePages<ProfileRecord> open(ProfileWork work) {
    PersonRepository earlier = settled.knowsEarlierRuns() ? people : null;
    return new SlicePages<>(
        CleverTapIntakes.profiles(cleverTap, Runnable::run, Clock.systemUTC()),
        new KnownProfiles(work, earlier),
        work,
        SliceCheckpoint.parse(checkpoints.get(work.slice().getId())),
        Clock.systemUTC());
  }

  private boolean fill(ProfileWork work, SlicePages<ProfileRecord> pages) {
    for (int i = 0; i < CHUNK; i++) {
      ProfileRecord record = pages.next();
      if (record == null) {
        return true;
      }
      String messageId = ProfileProcessor.process(work, record);
      if (messageId != null) {
        sent.add(messageId + " " + work.run().mapping().userId(record));
      }
    }
    return false;
  }

  private void deliver(ProfileWork work) {
    work.chunk().deliver(Clock.systemUTC());
  }

  private void commit(ProfileWork work, SlicePages<ProfileRecord> pages, boolean over) {
    SliceAdvance chunk = work.chunk().take();
    books.advance(
        work.slice(),
        export.getId(),
        EXECUTION,
        over ? SliceStatus.DONE : SliceStatus.READING,
        chunk);
    personBooks.deliver(export.getId(), context.runId(), work.takeDelivered());
    Optional<SliceCheckpoint> at = pages.checkpoint();
    checkpoints.put(work.slice().getId(), at.map(SliceCheckpoint::asText).orElse(""));
  }

  void end(long runId) {
    ledger.forgetPeople(runId);
  }
}
