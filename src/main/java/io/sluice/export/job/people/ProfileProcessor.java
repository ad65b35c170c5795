package io.sluice.export.job.people;

import io.sluice.export.job.slice.Sendable;
import io.sluice.mapping.Made;
import io.sluice.mapping.PersonKeys;
import io.sluice.mapping.RecordKeys;
import io.sluice.record.ProfileRecord;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Makes a message of a person. Who was met in this run, has not changed since an earlier one, or
 * can't become a message, is filtered out; the chunk's tally knows of each of them.
 */
@Dependent
@Named
public class ProfileProcessor implements ItemProcessor {

  @Inject private StepContext step;

  @Override
  public Sendable processItem(Object item) {
    return process((ProfileWork) step.getTransientUserData(), (ProfileRecord) item);
  }

  static Sendable process(ProfileWork work, ProfileRecord record) {
    work.chunk().met();
    byte[] digest = work.digest(record);
    return switch (work.ledger().meet(RecordKeys.key(digest), PersonKeys.content(record))) {
      case SETTLED -> null;
      case MET, UNCHANGED -> skip(work);
      case NEW -> settle(work, record, digest);
    };
  }

  private static Sendable skip(ProfileWork work) {
    work.chunk().skip();
    return null;
  }

  private static Sendable settle(ProfileWork work, ProfileRecord record, byte[] digest) {
    work.chunk().settle(RecordKeys.key(digest));
    String messageId = work.keys().messageId(digest, record);
    Made made = work.maker().make(record, messageId, work.run().startedAt());
    return made.message() == null
        ? work.reject(record, messageId, made.reason(), made.detail())
        : send(work, record, made, RecordKeys.key(digest));
  }

  private static Sendable send(ProfileWork work, ProfileRecord record, Made made, long person) {
    Sendable sendable = work.send(made.message(), record, made.epochSecond());
    if (sendable != null) {
      work.sending().put(person, PersonKeys.content(record));
    }
    return sendable;
  }
}
