package io.sluice.mapping;

import io.sluice.destination.MappingRules;
import io.sluice.record.ProfileRecord;
import io.sluice.segment.message.IdentifyMessage;
import io.sluice.segment.message.JsonBuffer;
import java.time.Instant;

/**
 * Maps a profile to a message. The traits are {@code profileData} with its names unchanged, and
 * email, phone and name, which CleverTap keeps beside it, as Segment spells them; where both have
 * one, CleverTap's own wins. Dates become ISO 8601, if the partner says so.
 */
public final class ProfileMapping {

  private final MappingRules rules;

  public ProfileMapping(MappingRules rules) {
    this.rules = rules;
  }

  public IdentifyMessage toIdentify(ProfileRecord record, String messageId, Instant asOf) {
    return new IdentifyMessage(
        messageId,
        rules.userId(record),
        rules.anonymousId(record),
        asOf.getEpochSecond(),
        out -> traits(record, out));
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
    if (!rules.isoDates()) {
      return copied;
    }
    out.raw(record.page(), copied, record.dateStart(date));
    out.string(Instant.ofEpochSecond(record.dateEpochSecond(date)).toString());
    return record.dateEnd(date);
  }
}
