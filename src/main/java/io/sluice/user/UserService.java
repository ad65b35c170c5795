package io.sluice.user;

import io.sluice.audit.AuditAction;
import io.sluice.audit.AuditEntity;
import io.sluice.audit.Audited;
import io.sluice.problem.BadInputException;
import io.sluice.problem.ConflictException;
import io.sluice.problem.NoSuchThingException;
import io.sluice.security.Origin;
import io.sluice.security.PasswordKeeper;
import io.sluice.security.Role;
import io.sluice.security.User;
import io.sluice.security.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Adds, changes and removes users, each call in a transaction. There is always an admin. */
@ApplicationScoped
@Transactional
public class UserService {

  private final Users users;
  private final PasswordKeeper passwords;

  /** For the container's proxy. */
  protected UserService() {
    this(null, null);
  }

  @Inject
  public UserService(Users users, PasswordKeeper passwords) {
    this.users = users;
    this.passwords = passwords;
  }

  /**
   * @throws NoSuchThingException if nobody has the name
   */
  public User get(String name) {
    return users.find(name).orElseThrow(() -> new NoSuchThingException("User", name));
  }

  /** A page, counted from 1, by name. */
  public List<User> list(int page, int size) {
    return users.list(page, size);
  }

  public long count() {
    return users.count();
  }

  /**
   * @throws ConflictException if there is a user of that name
   */
  @Audited(action = AuditAction.CREATE, entity = AuditEntity.USER)
  public User create(NewUser request) {
    if (!passwords.addUser(request.name(), request.role(), request.password())) {
      throw new ConflictException(
          "There is a user %s already; names must be unique".formatted(request.name()));
    }
    return get(request.name());
  }

  /**
   * Gives the user another role, from their next request on.
   *
   * @throws NoSuchThingException if nobody has the name
   * @throws LastAdminException if nobody would be admin any more
   * @throws ConflictException if the OpenID provider says what role they have
   */
  @Audited(action = AuditAction.CHANGE, entity = AuditEntity.USER)
  public User changeRole(String name, Role role) {
    User user = get(name);
    if (user.origin() == Origin.OPENID) {
      throw new ConflictException(
          "User %s comes from single sign-on, which says the role at each login".formatted(name));
    }
    if (role != Role.ADMIN) {
      requireAnotherAdmin(user);
    }
    users.changeRole(name, role);
    return get(name);
  }

  /**
   * Gives a user another password, and ends their sessions.
   *
   * @throws NoSuchThingException if nobody has the name
   * @throws ConflictException if they have no password here
   */
  @Audited(action = AuditAction.CHANGE_PASSWORD, entity = AuditEntity.USER)
  public void resetPassword(String name, String password) {
    requirePassword(get(name));
    passwords.change(name, password);
  }

  /**
   * Changes a user's password for themselves, and ends their sessions.
   *
   * @throws BadInputException if the current password is another one
   * @throws ConflictException if they have no password here
   */
  @Audited(action = AuditAction.CHANGE_PASSWORD, entity = AuditEntity.USER)
  public void changeOwnPassword(String name, PasswordChange request) {
    User user = get(name);
    requirePassword(user);
    if (!passwords.isRight(user, request.currentPassword())) {
      throw new BadInputException("currentPassword", null, "is not your password");
    }
    passwords.change(name, request.newPassword());
  }

  /**
   * Removes a user with their tokens; their sessions end.
   *
   * @throws NoSuchThingException if nobody has the name
   * @throws LastAdminException if nobody would be admin any more
   */
  @Audited(action = AuditAction.DELETE, entity = AuditEntity.USER)
  public void remove(String name) {
    requireAnotherAdmin(get(name));
    users.remove(name);
  }

  private void requireAnotherAdmin(User user) {
    if (user.role() == Role.ADMIN && users.countAdmins() < 2) {
      throw new LastAdminException(user.name());
    }
  }

  private static void requirePassword(User user) {
    if (user.origin() == Origin.OPENID) {
      throw new ConflictException(
          "User %s comes from single sign-on and has no password here".formatted(user.name()));
    }
  }
}
