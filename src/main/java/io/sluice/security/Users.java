package io.sluice.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The users of this installation. Names are compared exactly. */
public interface Users {

  Optional<User> find(String name);

  /** A page, counted from 1, by name. */
  List<User> list(int page, int size);

  long count();

  /**
   * The number of users who could create others. In a transaction they stay as they are until its
   * end, so that two admins cannot remove each other.
   */
  int countAdmins();

  /** Returns false, and changes nothing, if there is a user of that name. */
  boolean add(User user);

  /** Ends the user's sessions too. */
  void changePassword(String name, String passwordHash);

  /** Stores another hash of the same password. */
  void upgradeHash(String name, String oldHash, String newHash);

  void changeRole(String name, Role role);

  void loggedIn(String name, Instant at);

  /** The user's tokens go too. */
  void remove(String name);
}
