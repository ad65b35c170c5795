package io.sluice.clevertap.call;

import io.sluice.delivery.Outcome;
import io.sluice.intake.AccountAccess;
import io.sluice.record.PageRecord;
import io.sluice.record.RecordFormat;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One request to CleverTap, which may be made again.
 *
 * @param purpose in words, for messages
 * @param usesCursor whether a cursor that CleverTap doesn't know can be the reason of a refusal
 * @param request sends it
 * @param complete whether a success holds what was asked for
 * @param next what is asked after an answer that is none yet; empty when this request is repeated
 * @param format how its records, if there are any, are read
 */
public record CleverTapRequest<R>(
    AccountAccess account,
    RequestLimit.Api api,
    String purpose,
    boolean usesCursor,
    Function<CleverTapApi, Response> request,
    Predicate<Answer<?>> complete,
    Function<Answer<?>, Optional<CleverTapRequest<R>>> next,
    RecordFormat<R> format) {

  private static final String EVENTS = "events";
  private static final String NOW = "{\"user_type\":false}";

  public static <R extends PageRecord> CleverTapRequest<R> open(
      Dataset<R> d, AccountAccess a, EventQuery q) {
    return open(d, a, q, VerbatimQuery.OPEN);
  }

  public static <R extends PageRecord> CleverTapRequest<R> openSample(
      Dataset<R> d, AccountAccess a, EventQuery q) {
    return open(d, a, q, VerbatimQuery.OPEN_SAMPLE);
  }

  public static <R extends PageRecord> CleverTapRequest<R> openSummary(
      Dataset<R> d, AccountAccess a, EventQuery q) {
    return open(d, a, q, VerbatimQuery.OPEN_SUMMARY);
  }

  private static <R extends PageRecord> CleverTapRequest<R> open(
      Dataset<R> d, AccountAccess a, EventQuery q, String query) {
    return new CleverTapRequest<>(
        a,
        d.api(),
        "cursor of " + words(d, q),
        false,
        api -> api.open(a.accountId(), a.passcode(), d.path(), query, q.toJson()),
        answer -> isPresent(answer.field("cursor")),
        answer -> Optional.empty(),
        d.format());
  }

  public static <R extends PageRecord> CleverTapRequest<R> page(
      Dataset<R> d, AccountAccess a, String cursor) {
    String query = VerbatimQuery.ofCursor(cursor);
    return new CleverTapRequest<>(
        a,
        d.api(),
        "page of " + d.path(),
        true,
        api -> api.page(a.accountId(), a.passcode(), d.path(), query),
        answer -> !"".equals(answer.field("next_cursor")),
        answer -> Optional.empty(),
        d.format());
  }

  public static CleverTapRequest<?> now(AccountAccess a) {
    return new CleverTapRequest<>(
        a,
        RequestLimit.Api.ACCOUNT,
        "check of the credentials",
        false,
        api -> api.now(a.accountId(), a.passcode(), NOW),
        answer -> true,
        answer -> Optional.empty(),
        RecordFormat.EVENTS);
  }

  public static CleverTapRequest<?> eventNames(AccountAccess a) {
    return new CleverTapRequest<>(
        a,
        RequestLimit.Api.ACCOUNT,
        "names of events",
        false,
        api -> api.schema(a.accountId(), a.passcode(), EVENTS),
        answer -> true,
        answer -> Optional.empty(),
        RecordFormat.EVENTS);
  }

  /** The answer's meaning for another try. */
  Outcome outcome(Answer<?> answer) {
    return meaning(answer).outcome(answer.words());
  }

  /** This request again, or the one that the answer leads to. */
  CleverTapRequest<R> after(Answer<?> answer) {
    return next.apply(answer).orElse(this);
  }

  /**
   * The answer's meaning to this request: an answer that does not hold what was asked for is none.
   */
  AnswerMeaning meaning(Answer<?> answer) {
    AnswerMeaning meaning = answer.meaning();
    return switch (meaning) {
      case SUCCESS -> complete.test(answer) ? meaning : AnswerMeaning.FAILED_TRY;
      case PARTIAL -> next.apply(answer).isPresent() ? meaning : AnswerMeaning.FAILED_TRY;
      case CURSOR_LOST -> usesCursor ? meaning : withoutCursor(answer);
      default -> meaning;
    };
  }

  /**
   * Where no cursor was sent none can be lost: something went wrong at CleverTap, unless HTTP 400
   * comes with words of its own.
   */
  private static AnswerMeaning withoutCursor(Answer<?> answer) {
    return answer.http() == 400 && !AnswerMeaning.tellsOfALostCursor(answer.error())
        ? AnswerMeaning.REFUSED
        : AnswerMeaning.FAILED_TRY;
  }

  static String words(Dataset<?> d, EventQuery q) {
    return d.words() + " \"" + q.eventName() + "\" from " + q.from() + " to " + q.to();
  }

  private static boolean isPresent(String value) {
    return value != null && !value.isBlank();
  }
}
