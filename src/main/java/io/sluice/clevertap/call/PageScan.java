package io.sluice.clevertap.call;

import io.sluice.record.ByteRange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the elements of {@code records} in a body that the parser refuses, by quotes and brackets
 * alone: one record that nobody can read must not keep the others of its page from delivery. Needs
 * no memory for nesting. A body that was cut off has no end, and is not scanned whole.
 */
final class PageScan {

  private static final byte[] RECORDS = "\"records\"".getBytes(StandardCharsets.US_ASCII);

  /**
   * A body taken apart.
   *
   * @param rest the body with empty lists of records
   * @param records the bytes of each element, in their order
   */
  record Parts(byte[] rest, List<ByteRange> records) {}

  private final byte[] body;
  private final List<ByteRange> lists = new ArrayList<>();
  private final List<ByteRange> records = new ArrayList<>();
  private int at;

  private PageScan(byte[] body) {
    this.body = body;
  }

  /** Empty if the body is not one whole object with a list of records. */
  static Optional<Parts> of(byte[] body) {
    PageScan scan = new PageScan(body);
    boolean whole = scan.object() && scan.peek() == 0 && !scan.lists.isEmpty();
    return whole
        ? Optional.of(new Parts(scan.rest(), List.copyOf(scan.records)))
        : Optional.empty();
  }

  private boolean object() {
    if (!take('{')) {
      return false;
    }
    if (take('}')) {
      return true;
    }
    do {
      if (!member()) {
        return false;
      }
    } while (take(','));
    return take('}');
  }

  private boolean member() {
    peek();
    int start = at;
    if (!string()) {
      return false;
    }
    boolean isRecords = matches(start);
    if (!take(':')) {
      return false;
    }
    return (isRecords && peek() == '[') ? list() : value();
  }

  private boolean matches(int start) {
    return at - start == RECORDS.length
        && Arrays.equals(body, start, at, RECORDS, 0, RECORDS.length);
  }

  private boolean list() {
    int start = at++;
    if (take(']')) {
      lists.add(new ByteRange(start, at));
      return true;
    }
    do {
      peek();
      int element = at;
      if (!value()) {
        return false;
      }
      records.add(new ByteRange(element, at));
    } while (take(','));
    boolean ends = take(']');
    lists.add(new ByteRange(start, at));
    return ends;
  }

  private boolean value() {
    return switch (peek()) {
      case 0 -> false;
      case '"' -> string();
      case '{' -> nested('}');
      case '[' -> nested(']');
      default -> scalar();
    };
  }

  private boolean nested(char close) {
    int depth = 0;
    while (at < body.length) {
      byte b = body[at];
      if (b == '"') {
        if (!string()) {
          return false;
        }
        continue;
      }
      at++;
      depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
      if (depth == 0) {
        return b == close;
      }
    }
    return false;
  }

  private boolean scalar() {
    int start = at;
    while (at < body.length && ",]}\": \t\r\n[{".indexOf(body[at]) < 0) {
      at++;
    }
    return at > start;
  }

  private boolean string() {
    if (peek() != '"') {
      return false;
    }
    for (at++; at < body.length; at++) {
      if (body[at] == '\\') {
        at++;
      } else if (body[at] == '"') {
        at++;
        return true;
      }
    }
    return false;
  }

  private boolean take(char wanted) {
    boolean found = peek() == wanted;
    at += found ? 1 : 0;
    return found;
  }

  /** The next byte that is no whitespace; 0 at the end. */
  private int peek() {
    while (at < body.length && " \t\r\n".indexOf(body[at]) >= 0) {
      at++;
    }
    return at < body.length ? body[at] : 0;
  }

  private byte[] rest() {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (ByteRange list : lists) {
      rest.append(text(from, list.start())).append("[]");
      from = list.end();
    }
    return rest.append(text(from, body.length)).toString().getBytes(StandardCharsets.UTF_8);
  }

  private String text(int from, int to) {
    return new String(body, from, to - from, StandardCharsets.UTF_8);
  }
}
