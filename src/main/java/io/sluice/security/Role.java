package io.sluice.security;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rights of a user: each role has those of the ones before it, too. */
public enum Role {
  /** Sees accounts, partners, exports and runs, but no secrets. */
  VIEWER,
  /** Also creates, stops and restarts exports. */
  OPERATOR,
  /** Also keeps accounts, partners and users. */
  ADMIN;

  /** The container's name of the role, in lower case as in {@code web.xml} and the database. */
  public String group() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role ofGroup(String group) {
    return valueOf(group.toUpperCase(Locale.ROOT));
  }

  /** True if this role may do what that one may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  /** The one of the two that may do less. */
  public Role atMost(Role other) {
    return includes(other) ? other : this;
  }

  /** The groups, any of which may do what this role may. */
  public Set<String> groupsThatMay() {
    return Stream.of(values())
        .filter(role -> role.includes(this))
        .map(Role::group)
        .collect(Collectors.toSet());
  }
}
