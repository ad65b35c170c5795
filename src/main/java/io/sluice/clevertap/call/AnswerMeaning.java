package io.sluice.clevertap.call;

import io.sluice.delivery.NotNowKind;
import io.sluice.delivery.Outcome;
import java.util.Locale;
import java.util.Set;

/**
 * The meaning of an answer of CleverTap. HTTP 200 says nothing: the words of the body decide, then
 * its code, then the HTTP status.
 */
public enum AnswerMeaning {
  /** {@code "status":"success"}. */
  SUCCESS,
  /** A count is under way: {@code "status":"partial"}. */
  PARTIAL,
  /** The page is not ready: the same cursor again, a little later. */
  STILL_IN_PROGRESS,
  /** HTTP 429: other requests of the account are under way. */
  BUSY,
  /** Code 1 or "Too many requests" with HTTP 200. */
  THROTTLED,
  /** No usable answer: 5xx, cut off, not JSON (whatever its status), empty, unreachable. */
  FAILED_TRY,
  CURSOR_LOST,
  /** The number of a partial count is no longer known. */
  COUNT_LOST,
  EVENT_REFUSED,
  UNKNOWN_EVENT,
  CREDENTIALS_REJECTED,
  /** Any other refusal. */
  REFUSED;

  private static final int CODE_THROTTLED = 1;
  private static final int CODE_IN_PROGRESS = 2;
  private static final int CODE_BAD_CURSOR = 3;

  private static final Set<Integer> LASTING_REDIRECTS = Set.of(301, 308);

  /**
   * The same in the words that decide on another try.
   *
   * @param words of the answer
   */
  Outcome outcome(String words) {
    return switch (this) {
      case SUCCESS -> new Outcome.Taken();
      case PARTIAL, STILL_IN_PROGRESS -> new Outcome.NotNow(NotNowKind.IN_PROGRESS, words);
      case BUSY -> new Outcome.NotNow(NotNowKind.BUSY, words);
      case THROTTLED -> new Outcome.NotNow(NotNowKind.THROTTLED, words);
      case FAILED_TRY, COUNT_LOST -> new Outcome.NotNow(NotNowKind.FAILED_TRY, words);
      case CREDENTIALS_REJECTED -> new Outcome.Final(words);
      case CURSOR_LOST, EVENT_REFUSED, UNKNOWN_EVENT, REFUSED -> new Outcome.Refused();
    };
  }

  /**
   * @param http the HTTP status, 0 if there was no answer
   * @param status the body's {@code status}, null if the body has none or is not JSON
   * @param code the body's {@code code}, 0 if it has none
   * @param error the body's {@code error}, empty if it has none
   */
  static AnswerMeaning of(int http, String status, int code, String error) {
    AnswerMeaning byWords = ofWords(error.toLowerCase(Locale.ROOT));
    if (byWords != null) {
      return byWords;
    }
    if ("fail".equals(status) && (http == 200 || (code <= CODE_BAD_CURSOR && code > 0))) {
      return ofCode(code);
    }
    return http == 200 ? ofStatus(status) : ofHttp(http);
  }

  /**
   * The same of a body that is not CleverTap's JSON. Its 4xx is not CleverTap's refusal, but that
   * of a gateway or firewall on the way, which may let the next request through; so is a redirect,
   * to a login say. A lasting redirect tells of a wrong address.
   */
  static AnswerMeaning ofUnreadable(int http) {
    AnswerMeaning byStatus = ofHttp(http);
    return byStatus == REFUSED && !LASTING_REDIRECTS.contains(http) ? FAILED_TRY : byStatus;
  }

  /** The unknown event comes first: its message holds a name that a customer chose. */
  private static AnswerMeaning ofWords(String error) {
    if (error.contains("invalid event :")) {
      return UNKNOWN_EVENT;
    }
    if (error.contains("export not allowed for this event")) {
      return EVENT_REFUSED;
    }
    if (error.contains("still in progress")) {
      return STILL_IN_PROGRESS;
    }
    if (error.contains("too many requests")) {
      return THROTTLED;
    }
    if (error.contains("too many concurrent requests")) {
      return BUSY;
    }
    if (error.contains("invalid request id")) {
      return COUNT_LOST;
    }
    return tellsOfALostCursor(error) ? CURSOR_LOST : null;
  }

  /** True if a cursor is what CleverTap minds, by its words. */
  static boolean tellsOfALostCursor(String error) {
    String words = error.toLowerCase(Locale.ROOT);
    return words.contains("incorrect usage")
        || words.contains("invalid cursor")
        || words.contains("cursor_invalidated");
  }

  /** Codes above 3 repeat HTTP statuses, also when the status itself says 200. */
  private static AnswerMeaning ofCode(int code) {
    return switch (code) {
      case CODE_THROTTLED -> THROTTLED;
      case CODE_IN_PROGRESS -> STILL_IN_PROGRESS;
      case CODE_BAD_CURSOR -> CURSOR_LOST;
      default -> code < 400 ? REFUSED : ofHttp(code);
    };
  }

  private static AnswerMeaning ofStatus(String status) {
    if ("success".equals(status)) {
      return SUCCESS;
    }
    return "partial".equals(status) ? PARTIAL : FAILED_TRY;
  }

  private static AnswerMeaning ofHttp(int http) {
    return switch (http) {
      case 401 -> CREDENTIALS_REJECTED;
      case 429 -> BUSY;
      case 408 -> FAILED_TRY;
      default -> http >= 300 && http < 500 ? REFUSED : FAILED_TRY;
    };
  }
}
