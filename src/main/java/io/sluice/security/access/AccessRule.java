package io.sluice.security.access;

import io.sluice.security.Role;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of the role table.
 *
 * @param path as the API writes it, with names in braces; or a page's, which may end in {@code /*}
 * @param role the least one; empty if no login is needed
 */
public record AccessRule(String method, String path, Optional<Role> role) {

  private static final String NOBODY = "nobody";
  private static final String ALL_BELOW = "/*";

  /**
   * @throws IllegalArgumentException if the line is not a method, a path and a role
   */
  static AccessRule parse(String line) {
    String[] parts = line.split("\\s+", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "A line of the role table must be METHOD PATH ROLE; found: " + line);
    }
    Optional<Role> role =
        parts[2].equals(NOBODY)
            ? Optional.empty()
            : Optional.of(Role.valueOf(parts[2].toUpperCase(Locale.ROOT)));
    return new AccessRule(parts[0], parts[1], role);
  }

  String route() {
    return method + " " + path;
  }

  /** True if it is about a page of this path. */
  boolean covers(String pageMethod, String pagePath) {
    return method.equals(pageMethod)
        && (path.endsWith(ALL_BELOW)
            ? pagePath.startsWith(path.substring(0, path.length() - 1))
            : path.equals(pagePath));
  }
}
