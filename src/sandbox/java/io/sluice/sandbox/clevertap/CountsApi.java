package io.sluice.sandbox.clevertap;

import com.sun.net.httpserver.HttpExchange;
import io.sluice.sandbox.data.Mix;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.Selection;
import io.sluice.sandbox.http.HttpReply;
import io.sluice.sandbox.http.Query;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code /1/counts/events.json} and {@code /1/counts/profiles.json}. Counts refused events too. For
 * some selections the answer is {@code partial} first, once or twice.
 */
final class CountsApi implements AccountApi {
  private static final int REMEMBERED = 1_000;
  private static final long FIRST_REQUEST_ID = 384_649_162_721L;

  private final SelectionReader selections;
  private final Counter counter;
  private final Map<Long, Pending> pending =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Pending> eldest) {
          return size() > REMEMBERED;
        }
      };
  private long requestId = FIRST_REQUEST_ID;

  CountsApi(SelectionReader selections, Counter counter) {
    this.selections = selections;
    this.counter = counter;
  }

  /** Counts a selection's events or people. */
  interface Counter {
    long count(SandboxAccount account, Selection selection);
  }

  private record Pending(SandboxAccount account, long count, int polls) {}

  @Override
  public HttpReply handle(HttpExchange exchange, SandboxAccount account, Query query)
      throws IOException {
    return switch (exchange.getRequestMethod()) {
      case "POST" -> ask(account, selections.read(exchange, account));
      case "GET" -> poll(account, query.decoded("req_id").orElse(""));
      default -> throw CleverTapReplies.badRequest("Method not allowed");
    };
  }

  private synchronized HttpReply ask(SandboxAccount account, Selection selection) {
    long count = counter.count(account, selection);
    int polls = Mix.below(Mix.mix(Mix.mix(0, selection.event()), selection.from()), 3);
    if (polls == 0) {
      return success(count);
    }
    pending.put(++requestId, new Pending(account, count, polls));
    return partial(requestId);
  }

  private synchronized HttpReply poll(SandboxAccount account, String id) {
    Pending asked = id.matches("\\d{1,18}") ? pending.get(Long.valueOf(id)) : null;
    if (asked == null || !asked.account().equals(account)) {
      return CleverTapReplies.INVALID_REQUEST_ID;
    }
    if (asked.polls() > 1) {
      pending.put(Long.valueOf(id), new Pending(account, asked.count(), asked.polls() - 1));
      return partial(Long.parseLong(id));
    }
    return success(asked.count());
  }

  private static HttpReply success(long count) {
    return HttpReply.json(200, "{\"status\":\"success\",\"count\":" + count + "}");
  }

  private static HttpReply partial(long id) {
    return HttpReply.json(200, "{\"status\":\"partial\",\"req_id\":" + id + "}");
  }
}
