package io.sluice.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Passwords of users, for those who keep users: a hash comes out of it nowhere. */
@ApplicationScoped
public class PasswordKeeper {

  private final Users users;
  private final Passwords passwords;
  private final Clock clock;

  /** For the container's proxy. */
  protected PasswordKeeper() {
    this(null, null, null);
  }

  @Inject
  PasswordKeeper(Users users, Passwords passwords, Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Returns false, and changes nothing, if there is a user of that name. */
  public boolean addUser(String name, Role role, String password) {
    String hash = passwords.hash(password.toCharArray());
    return users.add(User.local(name, hash, role, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }

  public boolean isRight(User user, String password) {
    return passwords.verify(password.toCharArray(), user);
  }

  /** Ends the user's sessions too. */
  public void change(String name, String password) {
    users.changePassword(name, passwords.hash(password.toCharArray()));
  }
}
