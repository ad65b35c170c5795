package io.sluice.rest;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** Where in a body the reading stopped. */
record JsonPath(List<Reference> steps) {

  static JsonPath of(JsonMappingException refused) {
    return new JsonPath(List.copyOf(refused.getPath()));
  }

  /** {@code partner.events[1]}, or {@code body}. */
  String inWords() {
    StringBuilder path = new StringBuilder();
    for (Reference step : steps) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? "body" : path.toString();
  }

  /**
   * The value that stands there; a missing node if nothing does, or if the body cannot be read
   * again.
   */
  JsonNode find(byte[] body) {
    try {
      JsonNode node = ApiJson.MAPPER.readTree(body);
      for (Reference step : steps) {
        String field = step.getFieldName();
        node = field == null ? node.path(step.getIndex()) : node.path(field);
      }
      return node;
    } catch (IOException e) {
      return ApiJson.MAPPER.missingNode();
    }
  }
}
