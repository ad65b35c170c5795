package io.sluice.sandbox.clevertap;

import io.sluice.sandbox.http.HttpReply;
import io.sluice.sandbox.http.JsonText;
import io.sluice.sandbox.http.RefusedException;
import java.util.LinkedHashMap;
import java.util.Map;

/** CleverTap's answers, word for word where the facts have the words. */
final class CleverTapReplies {
  static final HttpReply INVALID_CREDENTIALS = fail(401, "Invalid Credentials", 401);
  static final HttpReply TOO_MANY_AT_ONCE = fail(429, "Too many concurrent requests", 429);
  static final HttpReply UNKNOWN_PATH = HttpReply.json(200, "");
  static final HttpReply INCORRECT_USAGE = fail(200, "Incorrect Usage", 3);
  static final HttpReply THROTTLED = fail(200, "Too many requests", 1);
  static final HttpReply STILL_IN_PROGRESS =
      fail(200, "Request still in progress, please retry later", 2);
  static final HttpReply EXPORT_NOT_ALLOWED = fail(400, "Export not allowed for this event", 400);

  /** Only the words are known; that they come with 400 is a guess. */
  static final HttpReply CURSOR_INVALIDATED = fail(400, "CURSOR_INVALIDATED", 400);

  /** Only the words are known; that they come with 400 is a guess. */
  static final HttpReply INVALID_REQUEST_ID = fail(400, "invalid request id", 400);

  static final HttpReply HTML = HttpReply.text(200, "<html><body>Bad gateway</body></html>");

  private CleverTapReplies() {}

  static HttpReply unknownError(int status) {
    return fail(status, "An unknown error occurred", status);
  }

  /** The error is a JSON array inside a string (seen live). */
  static HttpReply invalidEvent(String event) {
    return fail(400, JsonText.write(new String[] {"Invalid event : " + event}), 400);
  }

  static RefusedException badRequest(String error) {
    return new RefusedException(fail(400, error, 400));
  }

  private static HttpReply fail(int status, String error, int code) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", "fail");
    body.put("error", error);
    body.put("code", code);
    return HttpReply.json(status, JsonText.write(body));
  }
}
