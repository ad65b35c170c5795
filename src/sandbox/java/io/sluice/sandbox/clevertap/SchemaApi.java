package io.sluice.sandbox.clevertap;

import com.sun.net.httpserver.HttpExchange;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.http.HttpReply;
import io.sluice.sandbox.http.JsonText;
import io.sluice.sandbox.http.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code GET /getSchema?type=events|userProperties}. Weak: the answer's shape is a guess, since no
 * captured one is known.
 */
final class SchemaApi implements AccountApi {
  private static final List<String> USER_PROPERTIES =
      List.of("Name", "Email", "Phone", "Identity", "favoriteColor", "Plan", "Credits", "VIP");

  private final SandboxData data;

  SchemaApi(SandboxData data) {
    this.data = data;
  }

  @Override
  public HttpReply handle(HttpExchange exchange, SandboxAccount account, Query query) {
    return switch (query.decoded("type").orElse("")) {
      case "events" -> schema(data.events().keySet().stream().sorted());
      case "userProperties" -> schema(USER_PROPERTIES.stream());
      default -> throw CleverTapReplies.badRequest("type must be events or userProperties");
    };
  }

  private static HttpReply schema(Stream<String> names) {
    List<Map<String, String>> entries = names.map(name -> Map.of("name", name)).toList();
    return HttpReply.json(
        200, "{\"status\":\"success\",\"schema\":" + JsonText.write(entries) + "}");
  }
}
