package io.sluice.clevertap.call;

import io.sluice.record.EventRecord;
import io.sluice.record.PageRecord;
import io.sluice.record.ProfileRecord;
import io.sluice.record.RecordFormat;

/**
 * A kind of records that CleverTap exports by cursors: events, or the people who were active in
 * them. Both have the same calls.
 *
 * @param path its name in CleverTap's URLs
 * @param words what it holds, for messages
 * @param api whose limit its pages count towards
 * @param format how its records are read
 */
public record Dataset<R extends PageRecord>(
    String path, String words, RequestLimit.Api api, RecordFormat<R> format) {

  public static final Dataset<EventRecord> EVENTS =
      new Dataset<>("events", "event", RequestLimit.Api.EVENTS, RecordFormat.EVENTS);

  public static final Dataset<ProfileRecord> PROFILES =
      new Dataset<>(
          "profiles", "profiles by event", RequestLimit.Api.PROFILES, RecordFormat.PROFILES);
}
