package io.sluice.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A test harness's way in from another process: {@code POST} and {@code DELETE /_sandbox/faults},
 * {@code GET /_sandbox/stats}, and what the sandbox adds.
 */
public final class AdminApi implements HttpHost.Service {
  public static final String PATH = "/_sandbox/";

  private final Faults<?> faults;
  private final Supplier<Object> stats;
  private final Map<String, HttpHost.Service> more;

  public AdminApi(Faults<?> faults, Supplier<Object> stats, Map<String, HttpHost.Service> more) {
    this.faults = faults;
    this.stats = stats;
    this.more = more;
  }

  @Override
  public HttpReply serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String call = exchange.getRequestMethod() + ' ' + path.substring(path.indexOf(PATH));
    return switch (call) {
      case "POST /_sandbox/faults" -> arm(JsonText.read(exchange.getRequestBody()));
      case "DELETE /_sandbox/faults" -> disarm();
      case "GET /_sandbox/stats" -> HttpReply.json(200, JsonText.write(stats.get()));
      default -> more.getOrDefault(call, unknown -> HttpReply.text(404, call)).serve(exchange);
    };
  }

  private HttpReply arm(JsonNode rules) {
    rules.properties().forEach(rule -> faults.set(rule.getKey(), FaultRule.of(rule.getValue())));
    return HttpReply.json(200, "{}");
  }

  private HttpReply disarm() {
    faults.clear();
    return HttpReply.json(200, "{}");
  }
}
