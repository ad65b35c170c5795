package io.sluice.clevertap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Records that are built to break a parser, by a seed. Their quotes and brackets are in balance, so
 * that it is certain where each of them begins and ends; nothing else is.
 */
public final class HostileRecords {

  private static final List<String> TIMES =
      List.of(
          "20261120101500",
          "\"20261120101500\"",
          "20260230101500",
          "20261320101500",
          "20261120246060",
          "20251102013000", // twice in New York
          "20260308023000", // never in New York
          "99991231235959",
          "00000000000000",
          "-0261120101500",
          "2.0261120101500e13",
          "20261120101500.0",
          "1",
          "\"٢٠٢٦١١٢٠١٠١٥٠٠\"",
          "\"$D_1700000000\"");

  private static final List<String> SHORT_VALUES =
      List.of(
          "null",
          "true",
          "false",
          "[]",
          "{}",
          "\"\"",
          "\" \"",
          "-0",
          "1e400",
          "1E-400",
          "0.10",
          "[[1,[2]],{\"a\":{\"a\":[]}}]",
          "{\"a\":1,\"a\":2,\"a\":{\"a\":3}}",
          "{\"\":{\"\":0}}",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\u0000\"",
          "\"\0\"",
          "\"\n\"",
          "\"\\x\"",
          "\"\\\"},{\\\"\"",
          "\"]}]}\"",
          "\"\uD83D\uDE00\u202E\uFEFF\"",
          "\"$D_99999999999999\"",
          "\"$D_-62167219200\"",
          "\"$D_1700000000\"",
          "\"$D_\"",
          "NaN",
          "Infinity",
          "01",
          "+1",
          "tru",
          "undefined");

  private static final String[] FIELDS = {
    "ts", "profile", "event_props", "session_props", "\\u0074s", "records", "next_cursor", ""
  };
  private static final String[] PROFILE_FIELDS = {
    "identity", "email", "phone", "objectId", "platform", "os_version", "events", "name", ""
  };

  private final Random random;

  public HostileRecords(long seed) {
    this.random = new Random(seed);
  }

  /** The next record, now and then one that is no object. */
  public String next() {
    if (random.nextInt(20) == 0) {
      return value();
    }
    StringBuilder record = new StringBuilder("{");
    record.append("\"ts\":").append(random.nextInt(3) == 0 ? time() : "20261120101500");
    record.append(",\"profile\":").append(random.nextInt(8) == 0 ? value() : profile());
    record.append(",\"event_props\":").append(random.nextInt(8) == 0 ? value() : properties());
    for (int i = random.nextInt(3); i > 0; i--) {
      record.append(",\"").append(pick(FIELDS)).append("\":").append(value());
    }
    return record.append('}').toString();
  }

  private String profile() {
    StringBuilder profile = new StringBuilder("{\"objectId\":\"o1\"");
    for (int i = random.nextInt(4); i > 0; i--) {
      profile.append(",\"").append(pick(PROFILE_FIELDS)).append("\":").append(value());
    }
    return profile.append('}').toString();
  }

  private String properties() {
    StringBuilder properties = new StringBuilder("{\"n\":").append(random.nextInt());
    for (int i = random.nextInt(4); i > 0; i--) {
      properties.append(",\"p").append(random.nextInt(3)).append("\":").append(value());
    }
    return properties.append('}').toString();
  }

  private String time() {
    return random.nextInt(4) == 0 ? value() : TIMES.get(random.nextInt(TIMES.size()));
  }

  private String value() {
    return switch (random.nextInt(40)) {
      case 0 -> "9".repeat(400);
      case 1 -> "-0." + "0".repeat(400) + "1";
      case 2 -> "9".repeat(20_000);
      case 3 -> nested("[", "]", 500);
      case 4 -> nested("[", "]", 5_000);
      case 5 -> nested("{\"a\":", "}", 3_000).replace(":}", ":0}");
      case 6 -> '"' + "x".repeat(40_000) + '"';
      case 7 -> '"' + "\\u0001".repeat(7_000) + '"';
      default -> SHORT_VALUES.get(random.nextInt(SHORT_VALUES.size()));
    };
  }

  private static String nested(String open, String close, int depth) {
    return open.repeat(depth) + close.repeat(depth);
  }

  private String pick(String[] names) {
    return names[random.nextInt(names.length)];
  }

  /** A page of them as CleverTap would answer it. */
  public static byte[] page(List<String> records, String nextCursor) {
    String cursor = nextCursor == null ? "" : ",\"next_cursor\":\"" + nextCursor + "\"";
    return ("{\"status\":\"success\",\"records\":["
            + String.join(" ,\n", records)
            + "]"
            + cursor
            + "}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
