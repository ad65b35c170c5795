package io.sluice.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** The REST API of the demo's server, as a script would call it. */
final class DemoApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final URI server;
  private final String authorization;

  DemoApi(DemoSettings settings) {
    String login = DemoSettings.USER + ":" + DemoSettings.PASSWORD;
    server = settings.url();
    authorization =
        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }

  /** True if the server is ready and its API answers whoever may log in. */
  boolean isReady() throws InterruptedException {
    try {
      return send(request("/health/ready")).statusCode() == 200
          && send(request("/api/v1/accounts")).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /**
   * Creates a thing.
   *
   * @return its id
   * @throws DemoFailedException if the server answers anything but 201
   */
  long create(String things, Map<String, Object> body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(request("/api/v1/" + things), (name, value) -> true)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    HttpResponse<String> response = send(request);
    if (response.statusCode() != 201) {
      throw new DemoFailedException(
          "POST %s was answered %d: %s"
              .formatted(request.uri(), response.statusCode(), response.body()));
    }
    JsonNode created = JSON.readTree(response.body());
    return created.path("id").asLong();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Authorization", authorization)
        .timeout(TIMEOUT)
        .build();
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString());
  }
}
