package io.sluice.security;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Users without a database. */
public final class UsersInMemory implements Users {

  private final Map<String, User> users = new TreeMap<>();

  @Override
  public Optional<User> find(String name) {
    return Optional.ofNullable(users.get(name));
  }

  @Override
  public List<User> list(int page, int size) {
    return users.values().stream().skip((page - 1L) * size).limit(size).toList();
  }

  @Override
  public long count() {
    return users.size();
  }

  @Override
  public int countAdmins() {
    return (int) users.values().stream().filter(user -> user.role() == Role.ADMIN).count();
  }

  @Override
  public boolean add(User user) {
    return users.putIfAbsent(user.name(), user) == null;
  }

  @Override
  public void changePassword(String name, String passwordHash) {
    change(name, u -> with(u, passwordHash, u.role(), u.credentialsVersion() + 1, u.lastLoginAt()));
  }

  @Override
  public void upgradeHash(String name, String oldHash, String newHash) {
    change(name, u -> with(u, newHash, u.role(), u.credentialsVersion(), u.lastLoginAt()));
  }

  @Override
  public void changeRole(String name, Role role) {
    change(name, u -> with(u, u.passwordHash(), role, u.credentialsVersion(), u.lastLoginAt()));
  }

  @Override
  public void loggedIn(String name, Instant at) {
    change(name, u -> with(u, u.passwordHash(), u.role(), u.credentialsVersion(), at));
  }

  @Override
  public void remove(String name) {
    users.remove(name);
  }

  private void change(String name, UnaryOperator<User> change) {
    users.computeIfPresent(name, (n, user) -> change.apply(user));
  }

  private static User with(User user, String hash, Role role, int version, Instant lastLoginAt) {
    return new User(user.name(), hash, role, user.origin(), version, user.createdAt(), lastLoginAt);
  }
}
