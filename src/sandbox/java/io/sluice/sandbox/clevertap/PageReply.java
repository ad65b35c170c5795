package io.sluice.sandbox.clevertap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sluice.sandbox.data.SlotOrder;
import io.sluice.sandbox.http.ByteSink;
import io.sluice.sandbox.http.HttpReply;

/**
 * Writes the body of one page.
 *
 * @param padding bytes of a member that nobody asked for
 */
record PageReply(
    PageSource.Records records,
    SlotOrder order,
    long first,
    long end,
    String nextCursor,
    long padding) {
  private static final byte[] SUCCESS = "{\"status\":\"success\"".getBytes(UTF_8);
  private static final byte[] NEXT_CURSOR = ",\"next_cursor\":\"".getBytes(UTF_8);
  private static final byte[] PADDING = ",\"padding\":\"".getBytes(UTF_8);
  private static final byte[] RECORDS = ",\"records\":[".getBytes(UTF_8);
  static final HttpReply BARE = HttpReply.json(200, "{\"status\":\"success\"}");

  /** A page with no records that has one after it. */
  static HttpReply empty(String nextCursor) {
    return HttpReply.json(
        200, "{\"status\":\"success\",\"next_cursor\":\"" + nextCursor + "\",\"records\":[]}");
  }

  void write(ByteSink sink) {
    sink.put(SUCCESS);
    if (nextCursor != null) {
      sink.put(NEXT_CURSOR).put(nextCursor).put('"');
    }
    if (padding > 0) {
      sink.put(PADDING);
      for (long i = 0; i < padding; i++) {
        sink.put('x');
      }
      sink.put('"');
    }
    sink.put(RECORDS);
    for (long position = first; position < end; position++) {
      if (position > first) {
        sink.put(',');
      }
      records.write(sink, order.at(position));
    }
    sink.put(']').put('}');
  }
}
