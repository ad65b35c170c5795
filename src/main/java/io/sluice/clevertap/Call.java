package io.sluice.clevertap;

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
 */
record Call(
    CleverTapAccount account,
    Permits.Api api,
    String purpose,
    boolean usesCursor,
    Function<CleverTapApi, Response> request,
    Predicate<Answer> complete) {

  private static final String EVENTS = "events";
  private static final String NOW = "{\"user_type\":false}";

  static Call open(CleverTapAccount a, EventQuery q) {
    return open(a, q, VerbatimQuery.OPEN);
  }

  static Call openSample(CleverTapAccount a, EventQuery q) {
    return open(a, q, VerbatimQuery.OPEN_SAMPLE);
  }

  private static Call open(CleverTapAccount a, EventQuery q, String query) {
    return new Call(
        a,
        Permits.Api.EVENTS,
        "cursor of " + words(q),
        false,
        api -> api.openEvents(a.accountId(), a.passcode(), query, q.toJson()),
        answer -> succeeded(answer) && isPresent(answer.field("cursor")));
  }

  static Call page(CleverTapAccount a, String cursor) {
    return new Call(
        a,
        Permits.Api.EVENTS,
        "page of events",
        true,
        api -> api.eventsPage(a.accountId(), a.passcode(), VerbatimQuery.ofCursor(cursor)),
        answer -> succeeded(answer) && !"".equals(answer.field("next_cursor")));
  }

  static Call count(CleverTapAccount a, EventQuery q) {
    return new Call(
        a,
        Permits.Api.COUNTS,
        "count of " + words(q),
        false,
        api -> api.countEvents(a.accountId(), a.passcode(), q.toJson()),
        answer -> counted(answer) || isPartial(answer) && answer.field("req_id") != null);
  }

  static Call partialCount(CleverTapAccount a, EventQuery q, String requestId) {
    return new Call(
        a,
        Permits.Api.COUNTS,
        "count of " + words(q),
        false,
        api -> api.partialCount(a.accountId(), a.passcode(), requestId),
        answer -> counted(answer) || isPartial(answer) || answer.meaning() == Meaning.COUNT_LOST);
  }

  static Call now(CleverTapAccount a) {
    return new Call(
        a,
        Permits.Api.ACCOUNT,
        "check of the credentials",
        false,
        api -> api.now(a.accountId(), a.passcode(), NOW),
        Call::succeeded);
  }

  static Call eventNames(CleverTapAccount a) {
    return new Call(
        a,
        Permits.Api.ACCOUNT,
        "names of events",
        false,
        api -> api.schema(a.accountId(), a.passcode(), EVENTS),
        answer -> true);
  }

  private static String words(EventQuery q) {
    return "event \"" + q.eventName() + "\" from " + q.from() + " to " + q.to();
  }

  private static boolean succeeded(Answer answer) {
    return answer.meaning() == Meaning.SUCCESS;
  }

  private static boolean isPartial(Answer answer) {
    return answer.meaning() == Meaning.PARTIAL;
  }

  private static boolean counted(Answer answer) {
    String count = answer.field("count");
    return succeeded(answer) && count != null && count.matches("\\d{1,18}");
  }

  private static boolean isPresent(String value) {
    return value != null && !value.isBlank();
  }
}
