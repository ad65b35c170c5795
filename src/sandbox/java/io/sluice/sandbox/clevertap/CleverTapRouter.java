package io.sluice.sandbox.clevertap;

import com.sun.net.httpserver.HttpExchange;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.http.AdminApi;
import io.sluice.sandbox.http.Delays;
import io.sluice.sandbox.http.Faults;
import io.sluice.sandbox.http.HttpHost;
import io.sluice.sandbox.http.HttpReply;
import io.sluice.sandbox.http.Query;
import io.sluice.sandbox.http.RefusedException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads a request to its API, once its credentials are good and it is not one too many at once. A
 * path may start with a region, which stands for the region's host.
 */
final class CleverTapRouter implements HttpHost.Service {
  private static final Pattern PATH =
      Pattern.compile("(?:/(in1|sg1|us1|eu1|aps3|mec1|sk1)(?=/))?(/.*)");

  private final Map<String, SandboxAccount> accounts = new ConcurrentHashMap<>();
  private final Map<String, AccountApi> apis;
  private final HttpHost.Service admin;
  private final CleverTapParts parts;
  private final ConcurrencyLimit limit;

  CleverTapRouter(Map<String, AccountApi> apis, HttpHost.Service admin, CleverTapParts parts) {
    this.apis = apis;
    this.admin = admin;
    this.parts = parts;
    this.limit = new ConcurrencyLimit(parts.counters());
  }

  void register(SandboxAccount account) {
    accounts.put(account.accountId(), account);
  }

  @Override
  public HttpReply serve(HttpExchange exchange) throws IOException {
    Matcher path = PATH.matcher(exchange.getRequestURI().getRawPath());
    if (!path.matches()) {
      return CleverTapReplies.UNKNOWN_PATH;
    }
    if (path.group(2).startsWith(AdminApi.PATH)) {
      return admin.serve(exchange);
    }
    parts.counters().requests().increment();
    AccountApi api = apis.get(path.group(2));
    return api == null
        ? CleverTapReplies.UNKNOWN_PATH
        : limited(exchange, api, path.group(2), authenticated(exchange, path.group(1)));
  }

  /** The caller's account; a wrong region answers like a wrong passcode. */
  private SandboxAccount authenticated(HttpExchange exchange, String region) {
    String id = exchange.getRequestHeaders().getFirst("X-CleverTap-Account-Id");
    String passcode = exchange.getRequestHeaders().getFirst("X-CleverTap-Passcode");
    SandboxAccount account = accounts.get(id == null ? "" : id);
    if (account == null
        || !account.passcode().equals(passcode)
        || (region != null && !account.region().equals(region))) {
      throw new RefusedException(CleverTapReplies.INVALID_CREDENTIALS);
    }
    return account;
  }

  private HttpReply limited(
      HttpExchange exchange, AccountApi api, String path, SandboxAccount account)
      throws IOException {
    Runnable leave =
        limit
            .enter(account.accountId(), path)
            .orElseThrow(() -> new RefusedException(CleverTapReplies.TOO_MANY_AT_ONCE));
    try {
      HttpReply fault = fault(exchange.getRequestMethod() + ' ' + path);
      HttpReply reply =
          fault != null ? fault : api.handle(exchange, account, Query.of(exchange.getRequestURI()));
      return reply.releasing(leave);
    } catch (RefusedException e) {
      return e.reply().releasing(leave);
    } catch (IOException | RuntimeException e) {
      leave.run();
      throw e;
    }
  }

  /** The fault that takes the answer's place, or null. */
  private HttpReply fault(String call) {
    Faults<CleverTapFault> faults = parts.faults();
    Delays.pause(faults.strike(CleverTapFault.DELAY));
    slowness(call).ifPresent(slow -> Delays.pause(faults.strike(slow)));
    if (faults.strikes(CleverTapFault.RESET)) {
      return new HttpReply.Reset();
    }
    if (faults.strikes(CleverTapFault.HTTP_401)) {
      return CleverTapReplies.INVALID_CREDENTIALS;
    }
    if (faults.strikes(CleverTapFault.HTTP_429)) {
      return CleverTapReplies.TOO_MANY_AT_ONCE;
    }
    if (faults.strikes(CleverTapFault.HTTP_500)) {
      return CleverTapReplies.unknownError(500);
    }
    if (faults.strikes(CleverTapFault.HTML)) {
      return CleverTapReplies.HTML;
    }
    return faults.strikes(CleverTapFault.HTTP_503) ? CleverTapReplies.unknownError(503) : null;
  }

  /** The fault that makes only calls of this kind slow. */
  private static Optional<CleverTapFault> slowness(String call) {
    return switch (call) {
      case "POST /1/events.json", "POST /1/profiles.json" -> Optional.of(CleverTapFault.SLOW_OPEN);
      case "GET /1/events.json", "GET /1/profiles.json" -> Optional.of(CleverTapFault.SLOW_PAGE);
      default ->
          call.contains("/1/counts/") ? Optional.of(CleverTapFault.SLOW_COUNT) : Optional.empty();
    };
  }
}
