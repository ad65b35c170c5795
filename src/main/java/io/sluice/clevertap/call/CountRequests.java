package io.sluice.clevertap.call;

import io.sluice.intake.AccountAccess;
import io.sluice.record.PageRecord;
import java.util.Optional;

/**
 * The requests for one count. CleverTap may answer with the number of a request instead, under
 * which the count is fetched when it is ready; a number that CleverTap has forgotten means to ask
 * anew.
 */
public final class CountRequests {

  private static final String REQUEST_ID = "req_id";

  private CountRequests() {}

  /** Asks for the count, which stands in the field {@code count} of the answer. */
  public static <R extends PageRecord> CleverTapRequest<R> count(
      Dataset<R> d, AccountAccess a, EventQuery q) {
    return new CleverTapRequest<>(
        a,
        RequestLimit.Api.COUNTS,
        purpose(d, q),
        false,
        api -> api.count(a.accountId(), a.passcode(), d.path(), q.toJson()),
        CountRequests::isCounted,
        answer -> afterFirst(d, a, q, answer),
        d.format());
  }

  private static <R extends PageRecord> CleverTapRequest<R> partialCount(
      Dataset<R> d, AccountAccess a, EventQuery q, String requestId) {
    return new CleverTapRequest<>(
        a,
        RequestLimit.Api.COUNTS,
        purpose(d, q),
        false,
        api -> api.partialCount(a.accountId(), a.passcode(), d.path(), requestId),
        CountRequests::isCounted,
        answer -> afterPartial(d, a, q, requestId, answer),
        d.format());
  }

  private static <R extends PageRecord> Optional<CleverTapRequest<R>> afterFirst(
      Dataset<R> d, AccountAccess a, EventQuery q, Answer<?> answer) {
    return answer.meaning() == AnswerMeaning.PARTIAL
        ? Optional.ofNullable(answer.field(REQUEST_ID)).map(id -> partialCount(d, a, q, id))
        : Optional.empty();
  }

  /** An answer without a number keeps the number. */
  private static <R extends PageRecord> Optional<CleverTapRequest<R>> afterPartial(
      Dataset<R> d, AccountAccess a, EventQuery q, String requestId, Answer<?> answer) {
    return switch (answer.meaning()) {
      case COUNT_LOST -> Optional.of(count(d, a, q));
      case PARTIAL -> {
        String next = answer.fields().getOrDefault(REQUEST_ID, requestId);
        yield Optional.of(partialCount(d, a, q, next));
      }
      default -> Optional.empty();
    };
  }

  private static String purpose(Dataset<?> d, EventQuery q) {
    return "count of " + CleverTapRequest.words(d, q);
  }

  private static boolean isCounted(Answer<?> answer) {
    String count = answer.field("count");
    return count != null && count.matches("\\d{1,18}");
  }
}
