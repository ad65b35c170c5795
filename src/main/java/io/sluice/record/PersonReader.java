package io.sluice.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads {@code profile}; what messages don't need is skipped without decoding it. */
final class PersonReader {

  private final JsonParser parser;

  PersonReader(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads the value that the parser stands on; anything but an object is nobody. */
  Person read() throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      parser.skipChildren();
      return Person.NOBODY;
    }
    return fields();
  }

  private Person fields() throws IOException {
    String identity = null;
    String email = null;
    String phone = null;
    String objectId = null;
    String platform = null;
    String osVersion = null;
    String appVersion = null;
    String make = null;
    String model = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "identity" -> identity = Json.text(parser);
        case "email" -> email = Json.text(parser);
        case "phone" -> phone = Json.text(parser);
        case "objectId" -> objectId = Json.text(parser);
        case "platform" -> platform = Json.text(parser);
        case "os_version" -> osVersion = Json.text(parser);
        case "app_version" -> appVersion = Json.text(parser);
        case "make" -> make = Json.text(parser);
        case "model" -> model = Json.text(parser);
        default -> parser.skipChildren();
      }
    }
    return new Person(
        identity, email, phone, objectId, platform, osVersion, appVersion, make, model);
  }
}
