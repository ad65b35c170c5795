package io.sluice.sandbox.clevertap;

import io.sluice.sandbox.http.Faults;
import io.sluice.sandbox.http.HttpReply;
import java.util.Optional;

/** The faults that take a page's place. */
record PageFaults(Faults<CleverTapFault> faults, CursorLife life) {

  Optional<HttpReply> before(Cursor cursor) {
    if (faults.strikes(CleverTapFault.CODE_1)) {
      return Optional.of(CleverTapReplies.THROTTLED);
    }
    if (faults.strikes(CleverTapFault.CODE_2)) {
      return Optional.of(CleverTapReplies.STILL_IN_PROGRESS);
    }
    if (faults.strikes(CleverTapFault.LOST_CURSOR)) {
      return lost(cursor, CleverTapReplies.INCORRECT_USAGE);
    }
    if (faults.strikes(CleverTapFault.EXPIRED_CURSOR)) {
      return lost(cursor, CleverTapReplies.CURSOR_INVALIDATED);
    }
    if (faults.strikes(CleverTapFault.NOT_JSON)) {
      return Optional.of(CleverTapReplies.HTML);
    }
    return faults.strikes(CleverTapFault.EMPTY_PAGE)
        ? Optional.of(PageReply.empty(CursorCodec.encode(cursor.detour())))
        : Optional.empty();
  }

  private Optional<HttpReply> lost(Cursor cursor, HttpReply reply) {
    life.lose(cursor);
    return Optional.of(reply);
  }
}
