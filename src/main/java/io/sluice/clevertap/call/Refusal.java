package io.sluice.clevertap.call;

import io.sluice.intake.CredentialsRejectedException;
import io.sluice.intake.EventRefusedException;
import io.sluice.intake.IntakeException;
import io.sluice.intake.IntakeUnavailableException;
import io.sluice.intake.QueryRefusedException;
import io.sluice.intake.UnknownEventException;

/** Turns an answer that ends a request into the exception that says so. */
final class Refusal {

  private static final int LONGEST_WORDS = 500;

  private static final String CURSOR_LOST =
      "the cursor is not valid any more: open the slice again";
  private static final String EVENT_REFUSED =
      "CleverTap never exports this event through its API: take it from CleverTap's file exports";
  private static final String UNKNOWN_EVENT =
      "the account has no such event: correct its name, or remove it from the export";

  /** In the words that are kept with a slice; the account and the event stand beside them. */
  private static final String NOT_ALLOWED =
      "CleverTap does not export this event through its API (Export not allowed for this event);"
          + " its file exports hold it";

  private static final String INVALID_EVENT =
      "the account has no event of this name (Invalid event)";

  private static final String QUERY_REFUSED =
      "CleverTap refuses the request: correct what it complains about";

  private Refusal() {}

  static IntakeException of(CleverTapRequest<?> request, Answer<?> answer) {
    return switch (request.meaning(answer)) {
      case CURSOR_LOST -> new CursorLostException(message(request, answer, CURSOR_LOST));
      case EVENT_REFUSED ->
          new EventRefusedException(message(request, answer, EVENT_REFUSED), NOT_ALLOWED);
      case UNKNOWN_EVENT ->
          new UnknownEventException(message(request, answer, UNKNOWN_EVENT), INVALID_EVENT);
      case CREDENTIALS_REJECTED ->
          new CredentialsRejectedException(message(request, answer, credentials(request)));
      default -> new QueryRefusedException(message(request, answer, QUERY_REFUSED));
    };
  }

  static IntakeUnavailableException unavailable(CleverTapRequest<?> request, Answer<?> answer) {
    return new IntakeUnavailableException(
        message(request, answer, unavailable(request)), answer.http() != 0);
  }

  private static String credentials(CleverTapRequest<?> request) {
    return "the account id, the passcode or the region ("
        + request.account().region()
        + ") is wrong, CleverTap doesn't say which: correct it";
  }

  private static String unavailable(CleverTapRequest<?> request) {
    return "all tries are used up: try again later, and check the region ("
        + request.account().region()
        + ") if this goes on";
  }

  /** {@code CleverTap account X, page of events: what is wrong and what to do (its words)}. */
  private static String message(CleverTapRequest<?> request, Answer<?> answer, String condition) {
    String words = answer.words();
    String shown = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    return request
        .account()
        .masked(
            "CleverTap account %s, %s: %s (%s)"
                .formatted(request.account().accountId(), request.purpose(), condition, shown));
  }
}
