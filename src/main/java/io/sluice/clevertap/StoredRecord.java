package io.sluice.clevertap;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;

/** Reads records that were kept as they stood in a page. */
public final class StoredRecord {

  private StoredRecord() {}

  /** Never throws for what it holds: the record then has a {@link EventRecord#defect()}. */
  public static EventRecord event(byte[] json) {
    return read(json, RecordReader::new, StoredRecord::unreadableEvent);
  }

  /** The same for a profile. */
  public static ProfileRecord profile(byte[] json) {
    return read(json, ProfileReader::new, StoredRecord::unreadableProfile);
  }

  private static <R> R read(byte[] json, RecordFormat<R> format, Unreadable<R> unreadable) {
    try (JsonParser parser = Json.FACTORY.createParser(json)) {
      if (parser.nextToken() == null) {
        return unreadable.of(json, new ByteRange(0, json.length));
      }
      R record = format.over(json, parser).read();
      return parser.nextToken() == null
          ? record
          : unreadable.of(json, new ByteRange(0, json.length));
    } catch (IOException e) {
      return unreadable.of(json, new ByteRange(0, json.length));
    }
  }

  /** A record of which nothing is known but its bytes. */
  @FunctionalInterface
  interface Unreadable<R> {
    R of(byte[] page, ByteRange range);
  }

  static EventRecord unreadableEvent(byte[] page, ByteRange range) {
    return new EventRecord(
        page,
        range,
        Defect.RECORD_UNREADABLE,
        EventRecord.NO_TIMESTAMP,
        Person.NOBODY,
        Properties.NONE,
        ByteRange.NONE);
  }

  static ProfileRecord unreadableProfile(byte[] page, ByteRange range) {
    return new ProfileRecord(
        page,
        range,
        Defect.RECORD_UNREADABLE,
        new ProfileRecord.Contact(null, List.of(), null, null, null, null),
        Properties.NONE,
        List.of(),
        new ProfileRecord.Content(0, 0, 0));
  }
}
