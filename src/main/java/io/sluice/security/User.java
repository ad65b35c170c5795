package io.sluice.security;

/** Somebody who may log in. The hash never leaves this package, nor does its text. */
record User(String name, String passwordHash, Role role) {

  static final int MAX_NAME_CHARS = 100;

  @Override
  public String toString() {
    return "User " + name + " (" + role.group() + ")";
  }
}
