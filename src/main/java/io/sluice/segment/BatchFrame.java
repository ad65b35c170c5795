package io.sluice.segment;

import io.sluice.destination.Batch;
import io.sluice.segment.http.RequestBody;
import io.sluice.segment.message.Integration;
import io.sluice.segment.message.JsonBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The JSON around the messages of a batch. Its size does not depend on the moment.
 *
 * @param beforeSentAt the body up to the value of {@code sentAt}
 * @param afterSentAt the body from there to the first message
 */
record BatchFrame(byte[] beforeSentAt, byte[] afterSentAt) {

  private static final DateTimeFormatter SENT_AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final int SENT_AT_CHARS = 24;
  private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);

  static BatchFrame of(SegmentSource source) {
    JsonBuffer before = new JsonBuffer(256);
    before.ascii("{\"writeKey\":").string(source.writeKey()).ascii(",\"sentAt\":\"");
    JsonBuffer after = new JsonBuffer(256);
    after.ascii("\",\"context\":{\"library\":").ascii(Integration.LIBRARY);
    after.ascii(",\"integration\":").ascii(Integration.INTEGRATION).ascii('}');
    if (source.preventLoop()) {
      after.ascii(",\"integrations\":").ascii(Integration.NOT_TO_CLEVERTAP);
    }
    return new BatchFrame(before.toByteArray(), after.ascii(",\"batch\":[").toByteArray());
  }

  /** Its own size, without any message. */
  int bytes() {
    return beforeSentAt.length + SENT_AT_CHARS + afterSentAt.length + END.length;
  }

  /** The whole body: the messages stand in it as the bytes that they are in the batch's buffer. */
  RequestBody around(Batch batch, Instant sentAt) {
    JsonBuffer start = new JsonBuffer(bytes());
    start.raw(beforeSentAt).ascii(SENT_AT.format(sentAt)).raw(afterSentAt);
    return new RequestBody(
        new RequestBody.Part(start.array(), 0, start.length()),
        new RequestBody.Part(batch.buffer(), batch.from(), batch.to()),
        new RequestBody.Part(END, 0, END.length));
  }
}
