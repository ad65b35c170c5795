package io.sluice.it.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Sluice's REST API as a user calls it. A call that is refused fails the test with the answer. */
public final class Api {
  public static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final Set<String> ENDED = Set.of("DONE", "STOPPED", "FAILED");
  private static final Duration RUN = Duration.ofMinutes(5);

  private final URI base;
  private final String user;
  private final String password;
  private final Path serverLog;
  private final ResponseLog responses;

  public Api(URI base, String user, String password, Path serverLog, ResponseLog responses) {
    this.base = base;
    this.user = user;
    this.password = password;
    this.serverLog = serverLog;
    this.responses = responses;
  }

  /** True if health says so and the API answers. */
  public boolean isReady() {
    return anonymous().get("/health/ready").statusCode() == 200
        && request().get("/api/v1/exports").statusCode() == 200;
  }

  /** A request with the credentials, for what the typed calls do not cover. */
  public RequestSpecification request() {
    return anonymous().auth().preemptive().basic(user, password);
  }

  /** With the credentials, for the answer that shows a secret once. */
  public RequestSpecification withoutLog() {
    return RestAssured.given().baseUri(base.toString()).auth().preemptive().basic(user, password);
  }

  public RequestSpecification anonymous() {
    return RestAssured.given().baseUri(base.toString()).filter(responses);
  }

  public Response post(String path, Object body) {
    return request().contentType(ContentType.JSON).body(json(body)).post(path);
  }

  public Response put(String path, Object body) {
    return request().contentType(ContentType.JSON).body(json(body)).put(path);
  }

  /** Creates a thing and returns its id. */
  public long create(String path, Map<String, ?> body) {
    return tree(expect(201, post(path, body))).path("id").asLong();
  }

  public long createExport(ExportRequest request) {
    return create("/api/v1/exports", request.body());
  }

  public ExportView export(long id) {
    return read(expect(200, request().get("/api/v1/exports/" + id)), ExportView.class);
  }

  public RunView run(long id) {
    return read(expect(200, request().get("/api/v1/runs/" + id)), RunView.class);
  }

  public List<RunView> runs(long exportId) {
    return items("/api/v1/exports/" + exportId + "/runs", RunView.class);
  }

  public List<SliceView> slices(long runId) {
    return items("/api/v1/runs/" + runId + "/slices", SliceView.class);
  }

  public List<RejectionView> rejections(long runId) {
    return items("/api/v1/runs/" + runId + "/rejections", RejectionView.class);
  }

  /** Every item of a list, page by page. */
  public <T> List<T> items(String path, Class<T> type) {
    List<T> items = new ArrayList<>();
    JsonNode page;
    int number = 1;
    do {
      String query = (path.contains("?") ? "&" : "?") + "size=40&page=" + number++;
      page = tree(expect(200, request().get(path + query)));
      StreamSupport.stream(page.path("items").spliterator(), false)
          .map(item -> JSON.convertValue(item, type))
          .forEach(items::add);
    } while (!page.path("items").isEmpty() && items.size() < page.path("total").asLong());
    return items;
  }

  public void stop(long exportId) {
    expect(202, request().post("/api/v1/exports/" + exportId + "/stop"));
  }

  public void restart(long exportId) {
    expect(202, request().post("/api/v1/exports/" + exportId + "/restart"));
  }

  public ExportView awaitDone(long exportId) {
    return await(exportId, "DONE", RUN);
  }

  /** Waits until the export is in the status, and fails as soon as it ends in another. */
  public ExportView await(long exportId, String status, Duration longest) {
    AtomicReference<ExportView> last = new AtomicReference<>();
    try {
      Awaitility.await()
          .atMost(longest)
          .pollInterval(Duration.ofMillis(200))
          .until(
              () -> {
                last.set(export(exportId));
                return last.get().status().equals(status) || ENDED.contains(last.get().status());
              });
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "Export %d was not %s within %s; last seen: %s; server log: %s"
              .formatted(exportId, status, longest, last.get(), serverLog),
          e);
    }
    assertThat(last.get().status())
        .as("status of %s; server log: %s", last.get(), serverLog)
        .isEqualTo(status);
    return last.get();
  }

  public Response expect(int status, Response response) {
    assertThat(response.statusCode())
        .as("status of an answer with the body %s; server log: %s", response.asString(), serverLog)
        .isEqualTo(status);
    return response;
  }

  public static JsonNode tree(Response response) {
    return read(response, JsonNode.class);
  }

  public static <T> T read(Response response, Class<T> type) {
    try {
      return JSON.readValue(response.asByteArray(), type);
    } catch (IOException e) {
      throw new UncheckedIOException(response.asString(), e);
    }
  }

  private static String json(Object body) {
    try {
      return body instanceof String text ? text : JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
