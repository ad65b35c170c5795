package io.sluice.export.job;

import io.sluice.clevertap.ProfileRecord;
import io.sluice.export.message.MessageMaker;
import io.sluice.export.message.RecordKeys;
import io.sluice.segment.IdentifyMessage;
import io.sluice.segment.MessageRules;
import io.sluice.segment.RefusalReason;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;

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
    if (record.defect() != null) {
      return work.reject(record, record.defect().name().toLowerCase(Locale.ROOT), null);
    }
    IdentifyMessage identify =
        work.mapping().toIdentify(record, work.keys().messageId(digest, record));
    if (work.run().mapping().rejectWithoutUserId() && identify.userId() == null) {
      return work.reject(
          record, MessageMaker.NO_USER_ID, "The partner rejects records without a User ID");
    }
    Optional<RefusalReason> broken = MessageRules.check(identify, record.traitCount());
    return broken.isPresent()
        ? work.reject(record, broken.get())
        : send(work, record, identify, RecordKeys.key(digest));
  }

  private static Sendable send(
      ProfileWork work, ProfileRecord record, IdentifyMessage identify, long person) {
    Sendable sendable = work.send(work.writer().write(identify), record, identify.epochSecond());
    if (sendable != null) {
      work.sending().put(person, PersonKeys.content(record));
    }
    return sendable;
  }
}
