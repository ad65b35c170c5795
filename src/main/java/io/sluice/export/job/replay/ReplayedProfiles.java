package io.sluice.export.job.replay;

import io.sluice.destination.MappingRules;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.rejection.PendingRejection;
import io.sluice.mapping.PersonKeys;
import io.sluice.mapping.RecordKeys;
import io.sluice.record.ProfileRecord;
import io.sluice.record.StoredRecord;
import io.sluice.run.books.PersonRepository;

/**
 * Rejected people of one slice. Whom a run that read later has delivered is skipped: what was
 * rejected is older. Not thread-safe.
 */
final class ReplayedProfiles implements ReplayMapping {

  private final ReplayWork work;
  private final PersonRepository people;
  private final PersonKeys keys;

  ReplayedProfiles(ReplayWork work, PersonRepository people) {
    RunContext run = work.run();
    this.work = work;
    this.people = people;
    this.keys = new PersonKeys(run.source(), run.account().accountId());
  }

  @Override
  public String process(KeptRejection item) {
    PendingRejection rejection = item.pending();
    ProfileRecord person = StoredRecord.profile(item.page());
    byte[] digest = digest(person);
    if (rejection.delivered() || isDeliveredSince(RecordKeys.key(digest))) {
      work.skip(rejection);
      return null;
    }
    String messageId =
        rejection.messageId() != null ? rejection.messageId() : keys.messageId(digest, person);
    boolean sent = work.chunk().send(person, messageId, rejection.rejectedAt());
    work.settle(rejection, person, sent);
    if (!sent) {
      return null;
    }
    work.people()
        .put(
            rejection.id(),
            new ReplayWork.DeliveredPerson(RecordKeys.key(digest), PersonKeys.content(person)));
    return messageId;
  }

  private byte[] digest(ProfileRecord person) {
    MappingRules rules = work.run().mapping();
    return keys.person(person, rules.userId(person), rules.anonymousId(person));
  }

  private boolean isDeliveredSince(long person) {
    return people.deliveredAfter(work.run().exportId(), person, work.run().readIn());
  }
}
