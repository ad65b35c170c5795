package io.sluice.it.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The OpenAPI document of the WAR, and what its schemas say of a body. */
public final class OpenApiDocument {
  private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

  private final JsonNode document;
  private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getOpenApi30());

  private OpenApiDocument(JsonNode document) {
    this.document = document;
  }

  public static OpenApiDocument read() {
    try (InputStream yaml = OpenApiDocument.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new OpenApiDocument(new YAMLMapper().readTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode tree() {
    return document;
  }

  /**
   * An operation.
   *
   * @param path with {@code {id}}
   */
  public record Operation(String method, String path, JsonNode json) {
    public String id() {
      return json.path("operationId").asText();
    }

    public boolean hasBody() {
      return json.has("requestBody");
    }

    public JsonNode requestSchema() {
      return json.at("/requestBody/content/application~1json/schema");
    }

    /** The bodies that readers will paste, by name; the only one has no name. */
    public Map<String, JsonNode> requestExamples() {
      JsonNode content = json.at("/requestBody/content/application~1json");
      if (content.has("example")) {
        return Map.of("", content.path("example"));
      }
      Map<String, JsonNode> examples = new LinkedHashMap<>();
      content
          .path("examples")
          .properties()
          .forEach(example -> examples.put(example.getKey(), example.getValue().path("value")));
      return examples;
    }

    /** The documented status of a success. */
    public int success() {
      return StreamSupport.stream(
              ((Iterable<String>) () -> json.path("responses").fieldNames()).spliterator(), false)
          .map(Integer::parseInt)
          .filter(status -> status / 100 == 2)
          .findFirst()
          .orElseThrow();
    }

    public Optional<JsonNode> responseSchema(int status) {
      JsonNode content = json.path("responses").path(Integer.toString(status)).path("content");
      return Optional.of(content.path("application/json").path("schema"))
          .filter(schema -> !schema.isMissingNode());
    }
  }

  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (String method : METHODS) {
        if (path.getValue().has(method)) {
          operations.add(
              new Operation(
                  method.toUpperCase(Locale.ROOT), path.getKey(), path.getValue().path(method)));
        }
      }
    }
    return operations;
  }

  public Operation operation(String id) {
    return operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no operation " + id));
  }

  public Map<String, JsonNode> schemas() {
    return document.at("/components/schemas").properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A schema by its name, as answers refer to it. */
  public static JsonNode schema(String name) {
    return Api.JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
  }

  /** The faults that the schema finds in the value, in words. */
  public List<String> faults(JsonNode schema, JsonNode value) {
    return faults(schema, document.path("components"), value);
  }

  /**
   * The same, where also a member that is not described is a fault: for what the server answers.
   */
  public List<String> faultsOfAnswer(JsonNode schema, JsonNode value) {
    ObjectNode components = document.path("components").deepCopy();
    components.path("schemas").properties().stream()
        .filter(named -> !named.getKey().equals("Page"))
        .map(Map.Entry::getValue)
        .filter(named -> named.has("properties") && !named.has("additionalProperties"))
        .forEach(named -> ((ObjectNode) named).put("additionalProperties", false));
    return faults(schema, components, value);
  }

  private List<String> faults(JsonNode schema, JsonNode components, JsonNode value) {
    ObjectNode root = Api.JSON.createObjectNode();
    root.putArray("allOf").add(schema);
    root.set("components", components);
    return registry.getSchema(root).validate(value).stream().map(Error::toString).toList();
  }

  /** The examples of answers in the schemas, by the schema's name. */
  public Stream<Map.Entry<String, JsonNode>> schemaExamples() {
    return schemas().entrySet().stream()
        .filter(named -> named.getValue().has("example"))
        .map(named -> Map.entry(named.getKey(), named.getValue().path("example")));
  }
}
