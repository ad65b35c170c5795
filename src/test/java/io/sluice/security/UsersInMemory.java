package io.sluice.security;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Users without a database. */
final class UsersInMemory implements Users {

  private final Map<String, User> users = new HashMap<>();

  @Override
  public Optional<User> find(String name) {
    return Optional.ofNullable(users.get(name));
  }

  @Override
  public boolean hasAdmin() {
    return users.values().stream().anyMatch(user -> user.role() == Role.ADMIN);
  }

  @Override
  public boolean add(User user) {
    return users.putIfAbsent(user.name(), user) == null;
  }

  @Override
  public void changePasswordHash(String name, String passwordHash) {
    users.computeIfPresent(name, (n, user) -> new User(n, passwordHash, user.role()));
  }
}
