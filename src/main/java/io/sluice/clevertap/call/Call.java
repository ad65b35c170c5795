package io.sluice.clevertap.call;

import io.sluice.intake.AccountAccess;
import io.sluice.record.PageRecord;
import io.sluice.record.RecordFormat;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One question to CleverTap.
 *
 * @param purpose in words, for messages
 * @param usesCursor whether a cursor that CleverTap doesn't know can be the reason of a refusal
 * @param request sends it
 * @param complete whether a settled answer holds what was asked for
 * @param format how its records, if there are any, are read
 */
public record Call<R>(
    AccountAccess account,
    Permits.Api api,
    String purpose,
    boolean usesCursor,
    Function<CleverTapApi, Response> request,
    Predicate<Answer<?>> complete,
    RecordFormat<R> format) {

  private static final String EVENTS = "events";
  private static final String NOW = "{\"user_type\":false}";

  public static <R extends PageRecord> Call<R> open(Dataset<R> d, AccountAccess a, EventQuery q) {
    return open(d, a, q, VerbatimQuery.OPEN);
  }

  public static <R extends PageRecord> Call<R> openSample(
      Dataset<R> d, AccountAccess a, EventQuery q) {
    return open(d, a, q, VerbatimQuery.OPEN_SAMPLE);
  }

  public static <R extends PageRecord> Call<R> openSummary(
      Dataset<R> d, AccountAccess a, EventQuery q) {
    return open(d, a, q, VerbatimQuery.OPEN_SUMMARY);
  }

  private static <R extends PageRecord> Call<R> open(
      Dataset<R> d, AccountAccess a, EventQuery q, String query) {
    return new Call<>(
        a,
        d.api(),
        "cursor of " + words(d, q),
        false,
        api -> api.open(a.accountId(), a.passcode(), d.path(), query, q.toJson()),
        answer -> succeeded(answer) && isPresent(answer.field("cursor")),
        d.format());
  }

  public static <R extends PageRecord> Call<R> page(Dataset<R> d, AccountAccess a, String cursor) {
    String query = VerbatimQuery.ofCursor(cursor);
    return new Call<>(
        a,
        d.api(),
        "page of " + d.path(),
        true,
        api -> api.page(a.accountId(), a.passcode(), d.path(), query),
        answer -> succeeded(answer) && !"".equals(answer.field("next_cursor")),
        d.format());
  }

  static Call<?> count(Dataset<?> d, AccountAccess a, EventQuery q) {
    return new Call<>(
        a,
        Permits.Api.COUNTS,
        "count of " + words(d, q),
        false,
        api -> api.count(a.accountId(), a.passcode(), d.path(), q.toJson()),
        answer -> counted(answer) || (isPartial(answer) && answer.field("req_id") != null),
        d.format());
  }

  static Call<?> partialCount(Dataset<?> d, AccountAccess a, EventQuery q, String requestId) {
    return new Call<>(
        a,
        Permits.Api.COUNTS,
        "count of " + words(d, q),
        false,
        api -> api.partialCount(a.accountId(), a.passcode(), d.path(), requestId),
        answer -> counted(answer) || isPartial(answer) || answer.meaning() == Meaning.COUNT_LOST,
        d.format());
  }

  public static Call<?> now(AccountAccess a) {
    return new Call<>(
        a,
        Permits.Api.ACCOUNT,
        "check of the credentials",
        false,
        api -> api.now(a.accountId(), a.passcode(), NOW),
        Call::succeeded,
        RecordFormat.EVENTS);
  }

  public static Call<?> eventNames(AccountAccess a) {
    return new Call<>(
        a,
        Permits.Api.ACCOUNT,
        "names of events",
        false,
        api -> api.schema(a.accountId(), a.passcode(), EVENTS),
        answer -> true,
        RecordFormat.EVENTS);
  }

  /**
   * The answer's meaning for this call. Where no cursor was sent none can be lost: something went
   * wrong at CleverTap, unless HTTP 400 comes with words of its own.
   */
  Meaning meaning(Answer<?> answer) {
    Meaning meaning = answer.meaning();
    if (usesCursor || meaning != Meaning.CURSOR_LOST) {
      return meaning;
    }
    return answer.http() == 400 && !Meaning.tellsOfALostCursor(answer.error())
        ? Meaning.REFUSED
        : Meaning.FAILED_TRY;
  }

  private static String words(Dataset<?> d, EventQuery q) {
    return d.words() + " \"" + q.eventName() + "\" from " + q.from() + " to " + q.to();
  }

  private static boolean succeeded(Answer<?> answer) {
    return answer.meaning() == Meaning.SUCCESS;
  }

  private static boolean isPartial(Answer<?> answer) {
    return answer.meaning() == Meaning.PARTIAL;
  }

  private static boolean counted(Answer<?> answer) {
    String count = answer.field("count");
    return succeeded(answer) && count != null && count.matches("\\d{1,18}");
  }

  private static boolean isPresent(String value) {
    return value != null && !value.isBlank();
  }
}
