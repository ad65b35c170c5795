package io.sluice.segment;

import io.sluice.delivery.NotNowKind;
import io.sluice.delivery.Outcome;
import java.time.Instant;
import java.util.Set;

/**
 * The meaning of Segment's replies: its table of statuses.
 *
 * @see <a
 *     href="https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/">Segment's
 *     HTTP API</a>
 */
final class ReplyMeaning {

  /** A 5xx that says "never like this" instead of "not now". */
  private static final Set<Integer> FINAL_5XX = Set.of(501, 505);

  private static final Set<Integer> TRANSIENT_4XX = Set.of(408, 410, 429, 460);
  private static final Set<Integer> SAYS_HOW_LONG = Set.of(429, 503);

  private ReplyMeaning() {}

  static Outcome of(SegmentReply reply, Instant now) {
    return reply instanceof SegmentReply.Answered answered
        ? of(answered, now)
        : new Outcome.NotNow(NotNowKind.FAILED_TRY, reply.inWords());
  }

  private static Outcome of(SegmentReply.Answered reply, Instant now) {
    int status = reply.status();
    if (status / 100 == 2) {
      return new Outcome.Taken();
    }
    if (status == 400) {
      return new Outcome.Refused();
    }
    return isTransient(status) ? notNow(reply, now) : new Outcome.Final(reply.inWords());
  }

  private static Outcome notNow(SegmentReply.Answered reply, Instant now) {
    Outcome failed = new Outcome.NotNow(NotNowKind.FAILED_TRY, reply.inWords());
    return SAYS_HOW_LONG.contains(reply.status())
        ? AskedWait.of(reply, now)
            .<Outcome>map(wait -> Outcome.NotNow.askedToWait(wait, reply.inWords()))
            .orElse(failed)
        : failed;
  }

  private static boolean isTransient(int status) {
    return isTransient4xx(status) || (status / 100 == 5 && !FINAL_5XX.contains(status));
  }

  static boolean isTransient4xx(int status) {
    return TRANSIENT_4XX.contains(status);
  }
}
