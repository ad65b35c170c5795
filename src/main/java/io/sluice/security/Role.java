package io.sluice.security;

import java.util.Locale;

/** What a user may do. Its lower-case name is the role in {@code web.xml} and in the database. */
public enum Role {
  /** Sees everything but secrets. */
  VIEWER,
  /** Also creates, stops and restarts exports. */
  OPERATOR,
  /** Also keeps accounts, partners and users. */
  ADMIN;

  /** The container's name of the role. */
  String group() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Role ofGroup(String group) {
    return valueOf(group.toUpperCase(Locale.ROOT));
  }
}
