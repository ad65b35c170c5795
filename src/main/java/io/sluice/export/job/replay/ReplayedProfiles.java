package io.sluice.export.job.replay;

import io.sluice.export.job.people.PersonKeys;
import io.sluice.export.job.people.ProfileMaker;
import io.sluice.export.job.people.ProfileMapping;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.Sendable;
import io.sluice.export.message.RecordKeys;
import io.sluice.export.rejection.PendingRejection;
import io.sluice.record.ProfileRecord;
import io.sluice.record.StoredRecord;
import io.sluice.run.books.PersonBooks;

/**
 * Rejected people of one slice. Whom a run that read later has delivered is skipped: what was
 * rejected is older. Not thread-safe.
 */
final class ReplayedProfiles implements ReplayMapping {

  private final ReplayWork work;
  private final PersonBooks people;
  private final PersonKeys keys;
  private final ProfileMapping mapping;
  private final ProfileMaker maker;

  ReplayedProfiles(ReplayWork work, PersonBooks people) {
    RunContext run = work.run();
    this.work = work;
    this.people = people;
    this.keys = new PersonKeys(run.destination(), run.account().accountId());
    this.mapping = new ProfileMapping(run);
    this.maker = new ProfileMaker(mapping, run.mapping().rejectWithoutUserId(), work.writer());
  }

  @Override
  public Sendable process(KeptRejection item) {
    PendingRejection rejection = item.rejection();
    ProfileRecord record = StoredRecord.profile(item.page());
    byte[] digest = keys.person(record, mapping.userId(record), mapping.anonymousId(record));
    long person = RecordKeys.key(digest);
    if (rejection.delivered()
        || people.deliveredAfter(work.run().exportId(), person, work.run().readIn())) {
      work.skip(rejection);
      return null;
    }
    String messageId =
        rejection.messageId() != null ? rejection.messageId() : keys.messageId(digest, record);
    Sendable sendable =
        ReplayMapping.settle(
            work,
            rejection,
            record,
            messageId,
            maker.make(record, messageId, rejection.rejectedAt()));
    if (sendable != null) {
      work.people()
          .put(rejection.id(), new ReplayWork.DeliveredPerson(person, PersonKeys.content(record)));
    }
    return sendable;
  }
}
