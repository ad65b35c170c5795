package io.sluice.clevertap;

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
      JsonToken value = parser.nextToken();
      switch (name) {
        case "identity" -> identity = text(value);
        case "email" -> email = text(value);
        case "phone" -> phone = text(value);
        case "objectId" -> objectId = text(value);
        case "platform" -> platform = text(value);
        case "os_version" -> osVersion = text(value);
        case "app_version" -> appVersion = text(value);
        case "make" -> make = text(value);
        case "model" -> model = text(value);
        default -> parser.skipChildren();
      }
    }
    return new Person(
        identity, email, phone, objectId, platform, osVersion, appVersion, make, model);
  }

  private String text(JsonToken value) throws IOException {
    switch (value) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String text = parser.getText();
        return text.isBlank() ? null : text;
      }
      default -> {
        parser.skipChildren();
        return null;
      }
    }
  }
}
