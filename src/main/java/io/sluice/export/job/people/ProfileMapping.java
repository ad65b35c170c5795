package io.sluice.export.job.people;

import io.sluice.export.job.slice.RunContext;
import io.sluice.partner.Identifier;
import io.sluice.record.ProfileRecord;
import io.sluice.segment.message.IdentifyMessage;
import io.sluice.segment.message.JsonBuffer;
import java.time.Instant;
import java.util.List;

/**
 * Maps a profile to a message. The traits are {@code profileData} with its names unchanged, and
 * email, phone and name, which CleverTap keeps beside it, as Segment spells them; where both have
 * one, CleverTap's own wins. Dates become ISO 8601, if the partner says so.
 */
public final class ProfileMapping {

  private final RunContext run;

  public ProfileMapping(RunContext run) {
    this.run = run;
  }

  IdentifyMessage toIdentify(ProfileRecord record, String messageId, Instant asOf) {
    return new IdentifyMessage(
        messageId,
        userId(record),
        anonymousId(record),
        asOf.getEpochSecond(),
        out -> traits(record, out));
  }

  public String userId(ProfileRecord record) {
    return first(run.mapping().userIdPriority(), record);
  }

  public String anonymousId(ProfileRecord record) {
    return first(run.mapping().anonymousIdPriority(), record);
  }

  private static String first(List<Identifier> priority, ProfileRecord record) {
    for (Identifier identifier : priority) {
      String value = value(identifier, record);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static String value(Identifier identifier, ProfileRecord record) {
    return switch (identifier) {
      case IDENTITY -> identity(record);
      case EMAIL -> record.email();
      case PHONE -> record.phone();
      case CLEVERTAP_ID -> record.objectId();
    };
  }

  private static String identity(ProfileRecord record) {
    return record.identity() != null || record.allIdentities().isEmpty()
        ? record.identity()
        : record.allIdentities().get(0);
  }

  private void traits(ProfileRecord record, JsonBuffer out) {
    out.ascii('{');
    int before = out.length();
    contact("email", record.email(), record, before, out);
    contact("phone", record.phone(), record, before, out);
    contact("name", record.name(), record, before, out);
    if (record.dataCount() == 0) {
      out.ascii('}');
      return;
    }
    separate(before, out);
    data(record, out);
  }

  private static void contact(
      String name, String value, ProfileRecord record, int before, JsonBuffer out) {
    if (value != null && !record.isReplaced(name)) {
      separate(before, out);
      out.string(name).ascii(':').string(value);
    }
  }

  private static void separate(int before, JsonBuffer out) {
    if (out.length() > before) {
      out.ascii(',');
    }
  }

  /** The bytes after the opening brace, with better values in the places of replaced ones. */
  private void data(ProfileRecord record, JsonBuffer out) {
    int copied = record.dataStart() + 1;
    int date = 0;
    for (int i = 0; i < record.replacedCount(); i++) {
      for (;
          date < record.dateCount() && record.dateStart(date) < record.replacedStart(i);
          date++) {
        copied = date(record, date, copied, out);
      }
      out.raw(record.page(), copied, record.replacedStart(i));
      out.string(record.replacement(i));
      copied = record.replacedEnd(i);
      while (date < record.dateCount() && record.dateStart(date) < copied) {
        date++;
      }
    }
    for (; date < record.dateCount(); date++) {
      copied = date(record, date, copied, out);
    }
    out.raw(record.page(), copied, record.dataEnd());
  }

  private int date(ProfileRecord record, int date, int copied, JsonBuffer out) {
    if (!run.mapping().isoDates()) {
      return copied;
    }
    out.raw(record.page(), copied, record.dateStart(date));
    out.string(Instant.ofEpochSecond(record.dateEpochSecond(date)).toString());
    return record.dateEnd(date);
  }
}
