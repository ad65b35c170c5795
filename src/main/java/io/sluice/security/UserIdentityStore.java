package io.sluice.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;

/** Tells whether a name and password are those of a user, and the user's role. */
@ApplicationScoped
class UserIdentityStore implements IdentityStore {

  private final Users users;
  private final Passwords passwords;
  private final VerifiedPasswords verified;
  private final FailedLogins failedLogins;

  UserIdentityStore() {
    this(null, null, null, null);
  }

  @Inject
  UserIdentityStore(
      Users users, Passwords passwords, VerifiedPasswords verified, FailedLogins failedLogins) {
    this.users = users;
    this.passwords = passwords;
    this.verified = verified;
    this.failedLogins = failedLogins;
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
      failedLogins.failed(login.getCaller(), login.address());
      return CredentialValidationResult.INVALID_RESULT;
    }
    failedLogins.succeeded(login.getCaller(), login.address());
    verified.add(user.get(), password);
    return valid(user.get());
  }

  private boolean isRight(Optional<User> user, String password) {
    if (user.isEmpty()) {
      passwords.verifyNobody(password.toCharArray());
      return false;
    }
    return passwords.verify(password.toCharArray(), user.get().passwordHash());
  }

  private static CredentialValidationResult valid(User user) {
    return new CredentialValidationResult(user.name(), Set.of(user.role().group()));
  }
}
