package io.sluice.sandbox;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The query of a URL, with its values kept as they came: a cursor is compared byte for byte. */
record Query(Map<String, String> raw) {

  static Query of(URI uri) {
    Map<String, String> raw = new HashMap<>();
    String query = uri.getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      raw.put(equals < 0 ? pair : pair.substring(0, equals), pair.substring(equals + 1));
    }
    return new Query(raw);
  }

  Optional<String> verbatim(String name) {
    return Optional.ofNullable(raw.get(name));
  }

  Optional<String> decoded(String name) {
    return verbatim(name).map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8));
  }

  /** The parameter's value; the caller must have sent it. */
  String required(String name) {
    return decoded(name)
        .orElseThrow(() -> new IllegalArgumentException("Parameter missing: " + name));
  }

  boolean isTrue(String name) {
    return verbatim(name).filter("true"::equals).isPresent();
  }
}
