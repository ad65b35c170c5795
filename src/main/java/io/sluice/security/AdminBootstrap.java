package io.sluice.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes sure that somebody can log in: the user {@code admin}. Runs once the schema exists. */
@ApplicationScoped
public class AdminBootstrap {

  static final String NAME = "admin";
  private static final int PASSWORD_CHARS = 24;
  // without the characters that look like others
  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

  private final Users users;
  private final Passwords passwords;
  private final Clock clock;
  private final AdminSettings settings;

  AdminBootstrap() {
    this(null, null, null, null);
  }

  @Inject
  AdminBootstrap(Users users, Passwords passwords, Clock clock, AdminSettings settings) {
    this.users = users;
    this.passwords = passwords;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * With {@code sluice.admin.password}, the user admin has this password afterwards. Without it,
   * and when there is no user with the role admin, the user is made with a random password, which
   * is printed: it is shown nowhere else and never again. May be called again, and by two servers
   * that start at the same time.
   */
  public void run() {
    settings.password().ifPresentOrElse(this::setPassword, this::makeFirstUser);
  }

  private void setPassword(String password) {
    char[] chars = password.toCharArray();
    Optional<User> admin = users.find(NAME);
    if (admin.isPresent() && passwords.verify(chars, admin.get())) {
      return;
    }
    String hash = passwords.hash(chars);
    if (!users.add(admin(hash))) {
      users.changePassword(NAME, hash);
    }
  }

  private void makeFirstUser() {
    if (users.countAdmins() > 0) {
      return;
    }
    String password = randomPassword();
    if (users.add(admin(passwords.hash(password.toCharArray())))) {
      System.out.println(
          "Sluice's first user is " + NAME + " with password " + password + " (shown once)");
    }
  }

  private User admin(String hash) {
    return User.local(NAME, hash, Role.ADMIN, clock.instant());
  }

  private static String randomPassword() {
    return new SecureRandom()
        .ints(PASSWORD_CHARS, 0, ALPHABET.length())
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .collect(Collectors.joining());
  }
}
