package io.sluice.sandbox.segment;

import io.sluice.sandbox.http.HttpReply;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Segment's answers. */
final class SegmentReplies {
  static final HttpReply TAKEN = HttpReply.json(200, "{\"success\":true}");
  static final HttpReply BAD_REQUEST = HttpReply.text(400, "Bad Request");
  static final HttpReply MALFORMED_GZIP =
      HttpReply.json(400, "{\"success\":false,\"message\":\"Malformed gzip content\"}");
  static final HttpReply NOT_FOUND = HttpReply.text(404, "Not Found");

  private SegmentReplies() {}

  /** 429: when to come back, as seconds in both headers. */
  static HttpReply rateLimited(long seconds) {
    return retryLater(429, Long.toString(seconds), seconds);
  }

  /** The answer of a fault that has a status. */
  static HttpReply of(SegmentFault fault, long seconds, Clock clock) {
    return switch (fault) {
      case HTTP_429 -> rateLimited(seconds);
      case HTTP_429_DATE -> retryLater(429, httpDate(clock, seconds), seconds);
      case HTTP_503 ->
          seconds > 0 ? retryLater(503, Long.toString(seconds), seconds) : plain(fault.status());
      case HTTP_400 -> BAD_REQUEST;
      case HTTP_401, HTTP_403, HTTP_404, HTTP_413, HTTP_501, HTTP_505 -> refused(fault.status());
      default -> plain(fault.status());
    };
  }

  /** An answer that Segment means for good is an object that tells of success. */
  private static HttpReply refused(int status) {
    return HttpReply.json(
        status, "{\"success\":false,\"message\":\"Status %d\"}".formatted(status));
  }

  private static HttpReply plain(int status) {
    return HttpReply.text(status, "Status " + status);
  }

  private static HttpReply retryLater(int status, String retryAfter, long seconds) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Retry-After", retryAfter);
    headers.put("X-RateLimit-Reset", Long.toString(seconds));
    return HttpReply.json(status, "{\"success\":false}", headers);
  }

  private static String httpDate(Clock clock, long seconds) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        clock.instant().plusSeconds(seconds).atOffset(ZoneOffset.UTC));
  }
}
