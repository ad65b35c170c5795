package io.sluice.security;

import java.util.Optional;

/** The users of this installation. Names are compared exactly. */
interface Users {

  Optional<User> find(String name);

  /** Whether anybody could create other users. */
  boolean hasAdmin();

  /** Returns false, and changes nothing, if there is a user of that name. */
  boolean add(User user);

  void changePasswordHash(String name, String passwordHash);
}
