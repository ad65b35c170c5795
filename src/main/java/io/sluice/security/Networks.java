package io.sluice.security;

import java.util.Arrays;
import java.util.List;

/** The part of an address that its user cannot choose. */
final class Networks {

  private static final int OWN_GROUPS = 4;
  private static final int MAX_CHARS = 50;

  private Networks() {}

  /** The first 64 bits of an IPv6 address; another one as it is. */
  static String of(String address) {
    String text = address.length() > MAX_CHARS ? address.substring(0, MAX_CHARS) : address;
    if (!text.contains(":") || text.contains(".")) {
      return text;
    }
    String[] halves = text.split("::", 2);
    List<String> first = Arrays.stream(halves[0].split(":")).limit(OWN_GROUPS).toList();
    return String.join(":", first) + "::";
  }
}
