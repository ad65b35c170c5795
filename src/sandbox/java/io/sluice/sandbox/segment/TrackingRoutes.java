package io.sluice.sandbox.segment;

import com.sun.net.httpserver.HttpExchange;
import io.sluice.sandbox.data.UtcTimestamp;
import io.sluice.sandbox.http.Delays;
import io.sluice.sandbox.http.Faults;
import io.sluice.sandbox.http.HttpReply;
import io.sluice.sandbox.http.RefusedException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Segment's tracking routes: takes a request, answers, and stores or drops what it holds. */
final class TrackingRoutes {
  /** Segment shifts every event of a request by how far {@code sentAt} is off. */
  private static final Duration SENT_AT_TOLERANCE = Duration.ofMinutes(5);

  private final WriteKeys writeKeys;
  private final SegmentStore store;
  private final Faults<SegmentFault> faults;
  private final Clock clock;
  private final RequestRate rate;
  private volatile Predicate<String> refused = messageId -> false;
  private volatile Predicate<String> refusedContent;

  TrackingRoutes(
      WriteKeys writeKeys,
      SegmentStore store,
      Faults<SegmentFault> faults,
      Clock clock,
      RequestRate rate) {
    this.writeKeys = writeKeys;
    this.store = store;
    this.faults = faults;
    this.clock = clock;
    this.rate = rate;
  }

  void refuseWhen(Predicate<String> messageId) {
    refused = messageId;
  }

  void refuseContent(Predicate<String> json) {
    refusedContent = json;
  }

  HttpReply serve(HttpExchange exchange, SegmentRoute route) throws IOException {
    byte[] body = SegmentBody.read(exchange, route.maxBytes());
    Delays.pause(faults.strike(SegmentFault.DELAY));
    if (faults.strikes(SegmentFault.RESET_BEFORE)) {
      return new HttpReply.Reset();
    }
    HttpReply fault = fault();
    if (fault != null) {
      return fault;
    }
    take(exchange, route, SegmentParser.parse(body, route), body);
    return faults.strikes(SegmentFault.RESET_AFTER) ? new HttpReply.Reset() : SegmentReplies.TAKEN;
  }

  /** The answer that a fault or the rate limit gives instead, or null. */
  private HttpReply fault() {
    if (!rate.admit()) {
      return SegmentReplies.rateLimited(1);
    }
    for (SegmentFault fault : SegmentFault.values()) {
      OptionalLong value = fault.status() > 0 ? faults.strike(fault) : OptionalLong.empty();
      if (value.isPresent()) {
        return SegmentReplies.of(fault, value.getAsLong(), clock);
      }
    }
    return null;
  }

  private void take(HttpExchange exchange, SegmentRoute route, ParsedRequest request, byte[] body) {
    if (request.messages().stream().anyMatch(message -> isRefused(message, body))) {
      throw new RefusedException(SegmentReplies.BAD_REQUEST);
    }
    String writeKey = writeKeys.of(exchange, request, store);
    if (!writeKeys.isKnown(route.region(), writeKey)) {
      store.reject(writeKey, null, "unknown_write_key");
    } else if (request.messages().isEmpty()) {
      store.reject(writeKey, null, "empty_batch");
    } else if (request.messages().size() > SegmentLimits.BATCH_MESSAGES) {
      store.reject(writeKey, null, "too_many_messages");
    } else {
      judge(request);
      store.take(writeKey, request, body);
    }
  }

  private boolean isRefused(ParsedMessage message, byte[] body) {
    return message.refuse()
        || (message.messageId() != null && refused.test(message.messageId()))
        || (refusedContent != null && refusedContent.test(message.json(body)));
  }

  private void judge(ParsedRequest request) {
    if (request.sentAt() == null) {
      store.violation("no_sent_at");
      return;
    }
    UtcTimestamp.parse(request.sentAt())
        .ifPresentOrElse(this::judge, () -> store.violation("sent_at_not_utc_milliseconds"));
  }

  private void judge(Instant sentAt) {
    Duration off = Duration.between(sentAt, clock.instant()).abs();
    if (off.compareTo(SENT_AT_TOLERANCE) > 0) {
      store.violation("sent_at_off");
    }
  }
}
