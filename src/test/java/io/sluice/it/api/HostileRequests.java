package io.sluice.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.sluice.it.world.Api;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Requests to every route that the OpenAPI document describes, each with one thing in it that is
 * hostile: an id, a parameter, the body, or a member of the body. Whatever is refused must be a
 * problem, and one about a member must name it.
 */
final class HostileRequests {
  private static final String ID = "\\{\\w+}";
  private static final List<String> IDS =
      List.of(
          "0", "-1", "99999999999999999999", "1e3", "abc", "%00", "%20", "1%3Bx", "%FF", "1'--");
  private static final List<String> PARAMETERS =
      List.of(
          "",
          "%00",
          "-1",
          "0",
          "99999999999999999999",
          "%FF",
          "%ED%A0%80",
          "2026-02-30",
          "-9999-01-01",
          "%2B5900000-01-01",
          "'");
  private static final List<String> BODIES =
      List.of(
          "",
          " ",
          "null",
          "[]",
          "5",
          "\"x\"",
          "{",
          "{}",
          "{}{}",
          "{\"a\":NaN}",
          "{\"\\u0000\":1}",
          "[".repeat(100_000),
          "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
          "{\"a\":" + "9".repeat(2_000) + "}");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1e400",
          "9".repeat(400),
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"2026-02-30\"",
          "\"-999999999-01-01\"",
          "\"+999999999-12-31\"",
          "\"" + "x".repeat(100_000) + "\"",
          "[]",
          "[null]",
          "[[]]",
          "[\"\\u0000\"]",
          "{}",
          "{\"a\":{}}");

  private final Api api;
  private final JsonNode document;
  private final List<String> faults = new ArrayList<>();
  private int sent;
  private int refused;

  HostileRequests(Api api) {
    this.api = api;
    this.document = Api.tree(api.request().accept("application/json").get("/openapi"));
  }

  int sent() {
    return sent;
  }

  int refused() {
    return refused;
  }

  /** The answers that must not have come. */
  List<String> faults() {
    return faults;
  }

  void sendAll() {
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (method.getValue().has("responses")) {
                            send(method.getKey(), path.getKey(), method.getValue());
                          }
                        }));
  }

  private void send(String method, String path, JsonNode operation) {
    if (path.contains("{")) {
      IDS.forEach(id -> send(method, path.replaceAll(ID, id), "{}", null));
    }
    String ofOne = path.replaceAll(ID, "1");
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode described = resolved(parameter);
      if (described.path("in").asText().equals("query")) {
        String name = described.path("name").asText();
        PARAMETERS.forEach(value -> send(method, ofOne + "?" + name + "=" + value, null, null));
      }
    }
    JsonNode content = operation.path("requestBody").path("content").path("application/json");
    if (!content.isMissingNode()) {
      BODIES.forEach(body -> send(method, ofOne, body, null));
      members(content).forEach(member -> mutate(method, ofOne, example(content), member));
    }
  }

  private void mutate(String method, String path, ObjectNode example, String member) {
    ObjectNode others = example.deepCopy();
    others.remove(member);
    String rest = others.toString().substring(1);
    for (String value : VALUES) {
      String separator = others.isEmpty() ? "" : ",";
      send(method, path, "{\"" + member + "\":" + value + separator + rest, member);
    }
  }

  private static ObjectNode example(JsonNode content) {
    JsonNode one = content.path("example");
    JsonNode example = one.isObject() ? one : content.path("examples").path("events").path("value");
    return example.isObject() ? (ObjectNode) example : Api.JSON.createObjectNode();
  }

  private Set<String> members(JsonNode content) {
    Set<String> members = new LinkedHashSet<>();
    resolved(content.path("schema")).path("properties").fieldNames().forEachRemaining(members::add);
    example(content).fieldNames().forEachRemaining(members::add);
    return members;
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  private void send(String method, String path, String body, String member) {
    RequestSpecification request = api.request().urlEncodingEnabled(false);
    if (body != null && !method.equals("get") && !method.equals("delete")) {
      request.contentType(ContentType.JSON).body(body.getBytes(StandardCharsets.UTF_8));
    }
    Response answer = request.request(method, path);
    sent++;
    if (answer.statusCode() < 400) {
      return;
    }
    refused++;
    check(answer, "%s %s %.200s".formatted(method, path, body), member);
  }

  private void check(Response answer, String what, String member) {
    if (answer.statusCode() >= 500) {
      faults.add(what + " -> " + answer.statusCode() + " " + answer.asString());
    } else if (isOfTheHttpServer(answer, what)) {
      return;
    } else if (!String.valueOf(answer.contentType()).startsWith("application/problem+json")) {
      faults.add(what + " -> " + answer.statusCode() + " as " + answer.contentType());
    } else if (answer.statusCode() == 400 && member != null && namesNothing(answer)) {
      faults.add(what + " -> no member named in " + answer.asString());
    }
  }

  /** It answers 400 without a body to a path that is no text, before Sluice hears of it. */
  private static boolean isOfTheHttpServer(Response answer, String what) {
    return answer.statusCode() == 400
        && answer.asString().isEmpty()
        && (what.contains("%00") || what.contains("%FF"));
  }

  private static boolean namesNothing(Response answer) {
    return Api.tree(answer).path("errors").isEmpty();
  }
}
