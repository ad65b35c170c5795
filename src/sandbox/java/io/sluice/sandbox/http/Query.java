package io.sluice.sandbox.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The query of a URL, with its values kept as they came: a cursor is compared byte for byte. */
public record Query(Map<String, String> raw) {

  public static Query of(URI uri) {
    Map<String, String> raw = new HashMap<>();
    String query = uri.getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      raw.put(equals < 0 ? pair : pair.substring(0, equals), pair.substring(equals + 1));
    }
    return new Query(raw);
  }

  public Optional<String> verbatim(String name) {
    return Optional.ofNullable(raw.get(name));
  }

  public Optional<String> decoded(String name) {
    return verbatim(name).map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8));
  }

  /** The parameter's value; the caller must have sent it. */
  public String required(String name) {
    return decoded(name)
        .orElseThrow(() -> new IllegalArgumentException("Parameter missing: " + name));
  }

  public boolean isTrue(String name) {
    return verbatim(name).filter("true"::equals).isPresent();
  }
}
