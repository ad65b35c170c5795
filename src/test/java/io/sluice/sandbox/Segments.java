package io.sluice.sandbox;

import static io.sluice.sandbox.segment.SegmentSandbox.US_WRITE_KEY;

import io.sluice.sandbox.segment.SegmentRegion;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests to a Segment sandbox whose clock stands at {@link #SENT_AT}. */
final class Segments {
  static final String SENT_AT = "2026-11-23T10:15:30.123Z";

  private Segments() {}

  static String track(String messageId, String more) {
    return """
        {"type":"track","messageId":"%s","event":"Charged","userId":"cust-1",\
        "timestamp":"2026-11-22T09:12:33.000Z","properties":{"Amount":12.50}%s}"""
        .formatted(messageId, more);
  }

  static String track(String messageId) {
    return track(messageId, "");
  }

  static String batch(String... messages) {
    return batchOf(US_WRITE_KEY, Stream.of(messages));
  }

  static String batchOf(String writeKey, Stream<String> messages) {
    return """
        {"writeKey":"%s","sentAt":"%s","context":{"integration":{"name":"clevertap","version":"1"}},\
        "batch":[%s]}"""
        .formatted(writeKey, SENT_AT, messages.collect(Collectors.joining(",")));
  }

  static String batchOf(int messages) {
    return batchOf(US_WRITE_KEY, IntStream.range(0, messages).mapToObj(i -> track("m-" + i)));
  }

  static HttpResponse<String> send(SegmentSandbox segment, String body) {
    return Caller.post(segment.url(SegmentRegion.US) + "/v1/batch", body);
  }
}
