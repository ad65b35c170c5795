package io.sluice.security.login;

import io.sluice.security.Passwords;
import io.sluice.security.User;
import io.sluice.security.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Tells whether a name and password are those of a user, and the user's role. */
@ApplicationScoped
class UserIdentityStore implements IdentityStore {

  private final Users users;
  private final Passwords passwords;
  private final VerifiedPasswords verified;
  private final FailedLogins failedLogins;
  private final LoginAudit audit;
  private final Clock clock;

  UserIdentityStore() {
    this(null, null, null, null, null, null);
  }

  @Inject
  UserIdentityStore(
      Users users,
      Passwords passwords,
      VerifiedPasswords verified,
      FailedLogins failedLogins,
      LoginAudit audit,
      Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.verified = verified;
    this.failedLogins = failedLogins;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public CredentialValidationResult validate(Credential credential) {
    return credential instanceof PasswordLogin login
        ? validate(login)
        : CredentialValidationResult.NOT_VALIDATED_RESULT;
  }

  private CredentialValidationResult validate(PasswordLogin login) {
    Optional<User> user = users.find(login.getCaller());
    String password = login.getPasswordAsString();
    // who logged in lately is not locked out by somebody else behind the same proxy
    if (user.isPresent() && verified.contains(user.get(), password)) {
      return valid(user.get());
    }
    if (failedLogins.wait(login.getCaller(), login.address()).isPresent()) {
      return CredentialValidationResult.INVALID_RESULT;
    }
    return verify(user, login, password);
  }

  private CredentialValidationResult verify(
      Optional<User> user, PasswordLogin login, String password) {
    if (!isRight(user, password)) {
      failed(user, login);
      return CredentialValidationResult.INVALID_RESULT;
    }
    failedLogins.succeeded(login.getCaller(), login.address());
    users.loggedIn(login.getCaller(), clock.instant());
    verified.add(upgraded(user.get(), password), password);
    return valid(user.get());
  }

  private void failed(Optional<User> user, PasswordLogin login) {
    int failures = failedLogins.failed(login.getCaller(), login.address());
    audit.failed(user.map(User::name).orElse(null), login.address(), failures);
  }

  /** The user, after their hash was made anew if it was made with parameters of earlier days. */
  private User upgraded(User user, String password) {
    if (passwords.isOutdated(user.passwordHash())) {
      String hash = passwords.hash(password.toCharArray());
      users.upgradeHash(user.name(), user.passwordHash(), hash);
      return users.find(user.name()).orElse(user);
    }
    return user;
  }

  private boolean isRight(Optional<User> user, String password) {
    char[] chars = password.toCharArray();
    return user.map(u -> passwords.verify(chars, u)).orElseGet(() -> passwords.verifyNobody(chars));
  }

  private static CredentialValidationResult valid(User user) {
    return new CredentialValidationResult(user.name(), Set.of(user.role().group()));
  }
}
