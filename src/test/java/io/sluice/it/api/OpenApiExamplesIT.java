package io.sluice.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.sluice.it.world.Api;
import io.sluice.it.world.Installation;
import io.sluice.it.world.OpenApiDocument;
import io.sluice.it.world.OpenApiDocument.Operation;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.segment.SegmentRegion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Somebody pastes the examples of the OpenAPI document, one after the other, into a server that is
 * new: each does what is documented, and answers what is documented.
 */
class OpenApiExamplesIT {
  /**
   * Operations that others need come first; those that have no place here come last, with the id 1.
   */
  private static final List<String> ORDER =
      List.of("createAccount", "createPartner", "createExport", "createWebhook", "createUser");

  /** Its example does not know the password of who runs this test. */
  private static final String OF_SOMEBODY_ELSE = "changeMyPassword";

  /** Without a body, these change what the examples made: the last of all. */
  private static final List<String> WITHOUT_BODY =
      List.of("testAccount", "testPartner", "stopExport", "restartExport");

  private static final String A_PUBLIC_ADDRESS = "93.184.215.14";

  private final OpenApiDocument document = OpenApiDocument.read();
  private final Map<String, Long> created = new HashMap<>();
  private Api api;

  @Test
  void examplesWorkAsPasted() throws IOException {
    Map<String, String> names = Map.of("JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + hosts());
    Path jdk = Path.of(System.getProperty("java.home"));
    try (Installation installation = Installation.start("openapi", data(), jdk, names)) {
      knowTheExamples(installation);
      api = installation.api();
      inOrder().forEach(this::paste);
      everythingIsShown();
      WITHOUT_BODY.forEach(this::callWithoutBody);
      problems();
    }
  }

  private static SandboxData data() {
    return SandboxData.empty()
        .withEvent("App Launched", 50)
        .withEvent("UTM Visited", 50)
        .withEvent("Charged", 50);
  }

  /** The host of the webhook exists wherever the test runs, with or without a name server. */
  private Path hosts() throws IOException {
    JsonNode webhook = document.operation("createWebhook").requestExamples().get("");
    String host = URI.create(webhook.path("url").asText()).getHost();
    String self = InetAddress.getLocalHost().getHostName();
    Path folder = Files.createDirectories(Path.of("target", "it").toAbsolutePath());
    return Files.writeString(
        Files.createTempFile(folder, "hosts-", ""),
        "127.0.0.1 localhost %s%n%s %s%n".formatted(self, A_PUBLIC_ADDRESS, host));
  }

  /** The outside world knows the account and the source that the examples name. */
  private void knowTheExamples(Installation installation) {
    JsonNode account = document.operation("createAccount").requestExamples().get("");
    installation
        .clevertap()
        .register(
            new SandboxAccount(
                account.path("accountId").asText(),
                account.path("passcode").asText(),
                account.path("region").asText(),
                Installation.ZONE));
    JsonNode partner = document.operation("createPartner").requestExamples().get("");
    installation.segment().addWriteKey(SegmentRegion.US, partner.path("writeKey").asText());
  }

  private List<Operation> inOrder() {
    List<Operation> operations = new ArrayList<>();
    ORDER.forEach(id -> operations.add(document.operation(id)));
    document.operations().stream()
        .filter(operation -> operation.hasBody() && !ORDER.contains(operation.id()))
        .filter(operation -> !operation.id().equals(OF_SOMEBODY_ELSE))
        .forEach(operations::add);
    return operations;
  }

  private void paste(Operation operation) {
    new TreeMap<>(operation.requestExamples())
        .forEach(
            (name, body) -> {
              Response answer =
                  api.request()
                      .contentType(ContentType.JSON)
                      .body(body.toString())
                      .request(operation.method(), path(operation));
              check(operation, answer);
              if (answer.statusCode() == 201 && Api.tree(answer).has("id")) {
                created.put(operation.id() + name, answer.jsonPath().getLong("id"));
              }
            });
  }

  /** The thing that the operation is about; only some exports can be changed, and only at rest. */
  private String path(Operation operation) {
    long id = 1;
    if (operation.id().equals("changeExport")) {
      id = created.get("createExportrecurring");
    } else if (operation.id().equals("backfillExport")) {
      id = created.get("createExportevents");
      api.awaitDone(id);
    }
    String user = document.operation("createUser").requestExamples().get("").path("name").asText();
    return operation.path().replace("{id}", Long.toString(id)).replace("{name}", user);
  }

  private void everythingIsShown() {
    for (Operation operation : document.operations()) {
      if (operation.method().equals("GET")) {
        check(operation, api.request().get(path(operation)));
      }
    }
  }

  private void callWithoutBody(String operationId) {
    Operation operation = document.operation(operationId);
    long id = operationId.endsWith("Export") ? created.get("createExportlive") : 1;
    String path = operation.path().replace("{id}", Long.toString(id));
    if (operationId.equals("restartExport")) {
      api.await(id, "STOPPED", Duration.ofSeconds(60));
    }
    check(operation, api.request().post(path));
  }

  private void check(Operation operation, Response answer) {
    api.expect(operation.success(), answer);
    operation
        .responseSchema(answer.statusCode())
        .ifPresent(
            schema ->
                assertThat(document.faultsOfAnswer(schema, Api.tree(answer)))
                    .as("%s answers %s", operation.id(), answer.asString())
                    .isEmpty());
  }

  private void problems() {
    problem(400, api.post("/api/v1/exports", Map.of("partner", 1)));
    problem(401, api.anonymous().get("/api/v1/exports"));
    problem(404, api.request().get("/api/v1/exports/4711"));
    api.awaitDone(1);
    problem(409, api.request().post("/api/v1/exports/1/stop"));
    problem(415, api.request().contentType(ContentType.TEXT).body("x").post("/api/v1/exports"));
  }

  private void problem(int status, Response answer) {
    api.expect(status, answer);
    assertThat(document.faultsOfAnswer(OpenApiDocument.schema("Problem"), Api.tree(answer)))
        .isEmpty();
  }
}
