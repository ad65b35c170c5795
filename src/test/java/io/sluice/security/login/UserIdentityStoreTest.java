package io.sluice.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.security.AuditInMemory;
import io.sluice.security.Passwords;
import io.sluice.security.Role;
import io.sluice.security.User;
import io.sluice.security.UsersInMemory;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserIdentityStoreTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AuditInMemory trail = new AuditInMemory();
  private final SlowClock clock = new SlowClock();
  private final CountingHash hash = new CountingHash();
  private final Passwords passwords = CountingHash.passwords(hash);
  private final UsersInMemory users = new UsersInMemory();
  private final UserIdentityStore store =
      new UserIdentityStore(
          users,
          passwords,
          new VerifiedPasswords(clock),
          new FailedLogins(clock, new LockoutPolicy(10, MINUTE, MINUTE)),
          new LoginAudit(trail, clock),
          clock);

  @BeforeEach
  void addOlga() {
    users.add(olga(passwords.hash("right".toCharArray())));
  }

  @Test
  void rightPasswordGivesNameAndRole() {
    CredentialValidationResult result = logIn("olga", "right");
    assertThat(result.getStatus()).isEqualTo(Status.VALID);
    assertThat(result.getCallerPrincipal().getName()).isEqualTo("olga");
    assertThat(result.getCallerGroups()).containsExactly("operator");
  }

  @Test
  void wrongPasswordAndUnknownUserAreInvalidAfterTheSameWork() {
    assertThat(logIn("olga", "wrong").getStatus()).isEqualTo(Status.INVALID);
    assertThat(hash.verifications).isEqualTo(1);
    assertThat(logIn("nobody", "wrong").getStatus()).isEqualTo(Status.INVALID);
    assertThat(hash.verifications).isEqualTo(2);
  }

  @Test
  void unknownUserCannotLogInWithThePasswordOfNobody() {
    assertThat(logIn("nobody", "nobody's password").getStatus()).isEqualTo(Status.INVALID);
  }

  @Test
  void rightPasswordIsHashedOnceInFiveMinutes() {
    logIn("olga", "right");
    logIn("olga", "right");
    assertThat(hash.verifications).isEqualTo(1);
    clock.goOn(Duration.ofMinutes(5));
    logIn("olga", "right");
    assertThat(hash.verifications).isEqualTo(2);
  }

  @Test
  void rememberedPasswordDoesNotLetAnotherIn() {
    logIn("olga", "right");
    assertThat(logIn("olga", "wrong").getStatus()).isEqualTo(Status.INVALID);
  }

  @Test
  void changedPasswordIsForgottenAtOnce() {
    logIn("olga", "right");
    users.changePassword("olga", passwords.hash("newer".toCharArray()));
    assertThat(logIn("olga", "right").getStatus()).isEqualTo(Status.INVALID);
    assertThat(logIn("olga", "newer").getStatus()).isEqualTo(Status.VALID);
  }

  @Test
  void afterTenFailuresNotEvenTheRightPasswordIsLookedAt() {
    failTenTimes();
    assertThat(logIn("olga", "right").getStatus()).isEqualTo(Status.INVALID);
    assertThat(hash.verifications).isEqualTo(10);
  }

  @Test
  void firstSecondFourthAndEighthFailureStandInTheAuditTrail() {
    failTenTimes();
    logIn("my-password-in-the-wrong-field", "x");
    assertThat(trail.entries)
        .containsExactly(
            "olga LOGIN_FAILED USER olga null {address=10.0.0.1, failures=1}",
            "olga LOGIN_FAILED USER olga null {address=10.0.0.1, failures=2}",
            "olga LOGIN_FAILED USER olga null {address=10.0.0.1, failures=4}",
            "olga LOGIN_FAILED USER olga null {address=10.0.0.1, failures=8}",
            "(unknown) LOGIN_FAILED USER (unknown) null {address=10.0.0.1, failures=1}");
  }

  @Test
  void hashWithParametersOfEarlierDaysIsMadeAnew() {
    hash.algorithm = "PBKDF2WithHmacSHA256:2048";
    users.changePassword("olga", passwords.hash("right".toCharArray()));
    int version = users.find("olga").orElseThrow().credentialsVersion();
    hash.algorithm = "PBKDF2WithHmacSHA512:210000";
    assertThat(logIn("olga", "right").getStatus()).isEqualTo(Status.VALID);
    User olga = users.find("olga").orElseThrow();
    assertThat(olga.passwordHash()).startsWith("PBKDF2WithHmacSHA512:210000:");
    assertThat(olga.credentialsVersion()).as("sessions go on").isEqualTo(version);
    assertThat(logIn("olga", "right").getStatus()).isEqualTo(Status.VALID);
  }

  @Test
  void userOfTheOpenIdProviderHasNoPassword() {
    users.add(User.openId("ida", Role.ADMIN, SlowClock.START));
    assertThat(logIn("ida", "").getStatus()).isEqualTo(Status.INVALID);
    assertThat(logIn("ida", "null").getStatus()).isEqualTo(Status.INVALID);
    assertThat(hash.verifications).as("the same work").isEqualTo(2);
  }

  @Test
  void loginIsNoted() {
    logIn("olga", "right");
    assertThat(users.find("olga").orElseThrow().lastLoginAt()).isEqualTo(SlowClock.START);
  }

  @Test
  void whoLoggedInLatelyIsNotLockedOutByOthersAtTheSameAddress() {
    logIn("olga", "right");
    failTenTimes();
    assertThat(logIn("olga", "right").getStatus()).isEqualTo(Status.VALID);
  }

  private static User olga(String hash) {
    return User.local("olga", hash, Role.OPERATOR, SlowClock.START);
  }

  private void failTenTimes() {
    for (int i = 0; i < 10; i++) {
      logIn("olga", "wrong");
    }
  }

  private CredentialValidationResult logIn(String name, String password) {
    return store.validate(new PasswordLogin(name, password, "10.0.0.1"));
  }
}
