package io.sluice.sandbox.segment;

import com.sun.net.httpserver.HttpExchange;
import io.sluice.sandbox.http.AdminApi;
import io.sluice.sandbox.http.Faults;
import io.sluice.sandbox.http.HttpHost;
import io.sluice.sandbox.http.HttpReply;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads a request to the tracking routes, the settings, the health check or the admin paths. */
final class SegmentRouter implements HttpHost.Service {
  private static final Pattern SETTINGS =
      Pattern.compile("(?:/us|/eu)?/v1/projects/([^/]+)/settings/?");

  private final TrackingRoutes tracking;
  private final WriteKeys writeKeys;
  private final Faults<SegmentFault> faults;
  private final AdminApi admin;
  private final LongAdder requests = new LongAdder();

  SegmentRouter(
      TrackingRoutes tracking, WriteKeys writeKeys, Faults<SegmentFault> faults, AdminApi admin) {
    this.tracking = tracking;
    this.writeKeys = writeKeys;
    this.faults = faults;
    this.admin = admin;
  }

  long requests() {
    return requests.sum();
  }

  @Override
  public HttpReply serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith(AdminApi.PATH)) {
      return admin.serve(exchange);
    }
    return switch (exchange.getRequestMethod()) {
      case "POST", "PUT" -> track(exchange, SegmentRoute.of(path));
      case "GET" -> get(path);
      default -> SegmentReplies.NOT_FOUND;
    };
  }

  private HttpReply track(HttpExchange exchange, Optional<SegmentRoute> route) throws IOException {
    if (route.isEmpty()) {
      return SegmentReplies.NOT_FOUND;
    }
    requests.increment();
    return tracking.serve(exchange, route.get());
  }

  private HttpReply get(String path) {
    Matcher settings = SETTINGS.matcher(path);
    if (settings.matches()) {
      return settings(settings.group(1));
    }
    return path.equals("/internal/health")
        ? HttpReply.json(200, "{\"status\":\"ok\"}")
        : SegmentReplies.NOT_FOUND;
  }

  /** The settings' host is the only one that can tell a bad write key. */
  private HttpReply settings(String writeKey) {
    if (faults.strikes(SegmentFault.SETTINGS_503)) {
      return HttpReply.text(503, "Service Unavailable");
    }
    return writeKeys.isKnown(writeKey)
        ? HttpReply.json(200, "{\"integrations\":{\"Segment.io\":{}}}")
        : SegmentReplies.NOT_FOUND;
  }
}
