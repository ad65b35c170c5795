package io.sluice.export.job.people;

import io.sluice.export.job.slice.Chunk;
import io.sluice.mapping.PersonKeys;
import io.sluice.mapping.RecordKeys;
import io.sluice.record.ProfileRecord;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Puts a person on its way, and passes on the id of its message. A person who was met in this run,
 * has not changed since an earlier one, or can't become a message, is filtered out; the chunk knows
 * of each of them.
 */
@Dependent
@Named
public class ProfileProcessor implements ItemProcessor {

  @Inject StepContext step;

  @Override
  public String processItem(Object item) {
    if (item == Chunk.END) {
      return null;
    }
    return process((ProfileWork) step.getTransientUserData(), (ProfileRecord) item);
  }

  static String process(ProfileWork work, ProfileRecord person) {
    work.chunk().met();
    byte[] digest = work.digest(person);
    return switch (work.ledger().meet(RecordKeys.key(digest), PersonKeys.content(person))) {
      case SETTLED -> null;
      case MET, UNCHANGED -> skip(work);
      case NEW -> settle(work, person, digest);
    };
  }

  private static String skip(ProfileWork work) {
    work.chunk().skip();
    return null;
  }

  private static String settle(ProfileWork work, ProfileRecord person, byte[] digest) {
    work.chunk().settle(RecordKeys.key(digest));
    String messageId = work.keys().messageId(digest, person);
    if (!work.chunk().send(person, messageId, work.run().startedAt())) {
      return null;
    }
    work.sending().put(RecordKeys.key(digest), PersonKeys.content(person));
    return messageId;
  }
}
