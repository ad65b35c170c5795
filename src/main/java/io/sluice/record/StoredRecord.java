package io.sluice.record;

/**
 * Reads records that were kept as they stood in a page. What they hold never throws: a record that
 * can't become a message has a rejection.
 */
public final class StoredRecord {

  private StoredRecord() {}

  public static EventRecord event(byte[] json) {
    return RecordFormat.EVENTS.single(json);
  }

  public static ProfileRecord profile(byte[] json) {
    return RecordFormat.PROFILES.single(json);
  }
}
