package io.sluice.security.openid;

import io.sluice.security.Origin;
import io.sluice.security.Role;
import io.sluice.security.User;
import io.sluice.security.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Keeps the users of the provider as it knows them, in a transaction. */
@ApplicationScoped
@Transactional
public class OpenIdUsers {

  private final Users users;
  private final Clock clock;

  /** For the container's proxy. */
  protected OpenIdUsers() {
    this(null, null);
  }

  @Inject
  public OpenIdUsers(Users users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  /**
   * Makes the user what the provider says. Who has no role any more is removed, with their tokens.
   *
   * @return whether they may come in
   * @throws OpenIdException if a user with a password has the name
   */
  boolean admit(String name, Optional<Role> role) {
    Optional<User> known = users.find(name);
    if (known.filter(user -> user.origin() == Origin.LOCAL).isPresent()) {
      throw new OpenIdException(
          "The user " + name + " has a password here and cannot come from single sign-on");
    }
    if (role.isEmpty()) {
      known.ifPresent(user -> users.remove(name));
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (known.isEmpty()) {
      users.add(User.openId(name, role.get(), now));
    } else {
      users.changeRole(name, role.get());
    }
    users.loggedIn(name, now);
    return true;
  }
}
