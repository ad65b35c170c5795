package io.sluice.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.it.world.OpenApiDocument;
import io.sluice.record.RejectionCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The OpenAPI document agrees with itself. */
class OpenApiDocumentTest {
  private final OpenApiDocument document = OpenApiDocument.read();

  @Test
  void examplesAreWhatTheirSchemasSay() {
    SoftAssertions.assertSoftly(
        softly -> {
          document
              .schemaExamples()
              .forEach(
                  example ->
                      softly
                          .assertThat(
                              document.faultsOfAnswer(
                                  OpenApiDocument.schema(example.getKey()), example.getValue()))
                          .as("example of %s", example.getKey())
                          .isEmpty());
          for (OpenApiDocument.Operation operation : document.operations()) {
            operation
                .requestExamples()
                .forEach(
                    (name, body) ->
                        softly
                            .assertThat(document.faults(operation.requestSchema(), body))
                            .as("example %s of %s", name, operation.id())
                            .isEmpty());
          }
        });
  }

  @Test
  void problemsAreWhatTheirSchemaSays() {
    JsonNode responses = document.tree().at("/components/responses");
    assertThat(responses.properties()).isNotEmpty();
    responses
        .properties()
        .forEach(
            response -> {
              JsonNode content = response.getValue().at("/content/application~1problem+json");
              assertThat(
                      document.faultsOfAnswer(
                          OpenApiDocument.schema("Problem"), content.path("example")))
                  .as(response.getKey())
                  .isEmpty();
            });
  }

  @Test
  void everyBodyHasAnExampleAndEveryOperationAnId() {
    Set<String> ids = new HashSet<>();
    for (OpenApiDocument.Operation operation : document.operations()) {
      assertThat(ids.add(operation.id()))
          .as("id of %s %s", operation.method(), operation.path())
          .isTrue();
      assertThat(operation.requestExamples().isEmpty())
          .as("example of %s", operation.id())
          .isNotEqualTo(operation.hasBody());
      assertThat(operation.json().path("summary").asText()).as(operation.id()).isNotBlank();
    }
  }

  @Test
  void theReasonsOfRejectionsAreThoseThatThereAre() {
    JsonNode reasons = document.schemas().get("RejectionReason");
    List<String> listed = new ArrayList<>();
    reasons.path("enum").forEach(code -> listed.add(code.asText()));

    assertThat(listed)
        .containsExactlyElementsOf(
            Stream.of(RejectionCode.values()).map(RejectionCode::code).toList());
    assertThat(RejectionCode.values())
        .allSatisfy(
            code ->
                assertThat(reasons.path("description").asText())
                    .contains(code.code() + ": " + code.inWords() + "."));
  }

  @Test
  void faultsAreFound() {
    JsonNode account = OpenApiDocument.schema("Account");
    ObjectNode example = document.schemas().get("Account").path("example").deepCopy();
    assertThat(document.faultsOfAnswer(account, example)).isEmpty();
    assertThat(document.faultsOfAnswer(account, example.deepCopy().put("region", "mars")))
        .hasSize(1);
    assertThat(document.faultsOfAnswer(account, example.deepCopy().put("colour", "red")))
        .hasSize(1);
    assertThat(document.faultsOfAnswer(account, example.deepCopy().without(List.of("id"))))
        .hasSize(1);
  }
}
