package io.sluice.sandbox.segment;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sources that exist, and which one a request means. */
final class WriteKeys {
  private final Map<SegmentRegion, Set<String>> known = new EnumMap<>(SegmentRegion.class);

  WriteKeys() {
    for (SegmentRegion region : SegmentRegion.values()) {
      known.put(region, ConcurrentHashMap.newKeySet());
    }
  }

  void add(SegmentRegion region, String writeKey) {
    known.get(region).add(writeKey);
  }

  boolean isKnown(SegmentRegion region, String writeKey) {
    return known.get(region).contains(writeKey);
  }

  boolean isKnown(String writeKey) {
    return known.values().stream().anyMatch(keys -> keys.contains(writeKey));
  }

  /**
   * The write key of the body, else that of Basic authentication (user and colon, no password),
   * else "". Both may be there, and then must be the same.
   */
  String of(HttpExchange exchange, ParsedRequest request, SegmentStore store) {
    String basic = basic(exchange, store);
    if (request.writeKey() == null) {
      return basic;
    }
    if (!basic.isEmpty() && !basic.equals(request.writeKey())) {
      store.violation("write_keys_differ");
    }
    return request.writeKey();
  }

  private static String basic(HttpExchange exchange, SegmentStore store) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header == null || !header.startsWith("Basic ")) {
      return "";
    }
    byte[] decoded = Base64.getDecoder().decode(header.substring("Basic ".length()).trim());
    String user = new String(decoded, StandardCharsets.UTF_8);
    if (!user.endsWith(":")) {
      store.violation("basic_without_colon");
      return user;
    }
    return user.substring(0, user.length() - 1);
  }
}
