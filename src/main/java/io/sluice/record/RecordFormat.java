package io.sluice.record;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * The format of the elements of an answer's {@code records}.
 *
 * @param readable makes a reader for the records of one page
 * @param unreadable makes a record of which nothing is known but its bytes
 */
public record RecordFormat<R>(PageOpener<R> readable, Unreadable<R> unreadable) {

  public static final RecordFormat<EventRecord> EVENTS =
      new RecordFormat<>(RecordReader::new, RecordReader::unreadable);
  public static final RecordFormat<ProfileRecord> PROFILES =
      new RecordFormat<>(ProfileRecordReader::new, ProfileRecordReader::unreadable);

  /** Opens a page. */
  @FunctionalInterface
  interface PageOpener<R> {
    public Reader<R> over(byte[] page, JsonParser parser);
  }

  /** Stands in for a record that no parser reads. */
  @FunctionalInterface
  interface Unreadable<R> {
    R of(byte[] page, ByteRange range);
  }

  /** Reads one element after the other. */
  public interface Reader<R> {

    /** Reads the element that the parser stands on, to its last token. */
    R read() throws IOException;
  }

  /** A reader for the records of one page. */
  public Reader<R> over(byte[] page, JsonParser parser) {
    return readable.over(page, parser);
  }

  /** Reads the only value of the bytes; never throws for what they hold. */
  public R single(byte[] json) {
    ByteRange whole = new ByteRange(0, json.length);
    try (JsonParser parser = Json.FACTORY.createParser(json)) {
      if (parser.nextToken() == null) {
        return unreadable.of(json, whole);
      }
      R record = over(json, parser).read();
      return parser.nextToken() == null ? record : unreadable.of(json, whole);
    } catch (IOException e) {
      return unreadable.of(json, whole);
    }
  }
}
