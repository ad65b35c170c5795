package io.sluice.export.preview;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Segment's warehouses make a column of each property, named in snake case, and drop a property
 * whose column they need themselves.
 *
 * @see <a href="https://segment.com/docs/connections/storage/warehouses/schema/">Warehouse
 *     schemas</a>
 */
final class ReservedColumns {

  private static final Set<String> RESERVED =
      Set.of(
          "id",
          "user_id",
          "anonymous_id",
          "event",
          "event_text",
          "received_at",
          "sent_at",
          "timestamp",
          "original_timestamp",
          "loaded_at",
          "uuid_ts");
  private static final String RESERVED_PREFIX = "context_";
  private static final JsonFactory JSON = new JsonFactory();

  private ReservedColumns() {}

  /** A sentence for each property of these messages that a warehouse would drop. */
  static List<String> warnings(Collection<String> messages) {
    Set<String> names = new TreeSet<>();
    messages.forEach(message -> collect(message, names));
    return names.stream()
        .filter(name -> isReserved(column(name)))
        .map(ReservedColumns::say)
        .toList();
  }

  private static String say(String name) {
    return "The property '%s' is dropped by warehouses: they reserve the column %s"
        .formatted(name, column(name));
  }

  private static boolean isReserved(String column) {
    return RESERVED.contains(column) || column.startsWith(RESERVED_PREFIX);
  }

  /** {@code User Id}, {@code userId} and {@code user-id} all become {@code user_id}. */
  static String column(String property) {
    return property
        .strip()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .toLowerCase(Locale.ROOT);
  }

  private static void collect(String message, Set<String> names) {
    try (JsonParser json = JSON.createParser(message)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean properties = json.currentName().equals("properties");
        json.nextToken();
        if (properties) {
          collectMembers(json, names);
        } else {
          json.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A message is JSON", e);
    }
  }

  private static void collectMembers(JsonParser json, Set<String> names) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      names.add(json.currentName());
      json.nextToken();
      json.skipChildren();
    }
  }
}
