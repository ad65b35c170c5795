package io.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserIdentityStoreTest {

  private final SlowClock clock = new SlowClock();
  private final CountingHash hash = new CountingHash();
  private final Passwords passwords = CountingHash.passwords(hash);
  private final UsersInMemory users = new UsersInMemory();
  private final UserIdentityStore store =
      new UserIdentityStore(
          users, passwords, new VerifiedPasswords(clock), new FailedLogins(clock));

  @BeforeEach
  void addOlga() {
    users.add(new User("olga", passwords.hash("right".toCharArray()), Role.OPERATOR));
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
    users.changePasswordHash("olga", passwords.hash("newer".toCharArray()));
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
  void whoLoggedInLatelyIsNotLockedOutByOthersAtTheSameAddress() {
    logIn("olga", "right");
    failTenTimes();
    assertThat(logIn("olga", "right").getStatus()).isEqualTo(Status.VALID);
  }

  private void failTenTimes() {
    for (int i = 0; i < FailedLogins.MAX_FAILURES; i++) {
      logIn("olga", "wrong");
    }
  }

  private CredentialValidationResult logIn(String name, String password) {
    return store.validate(new PasswordLogin(name, password, "10.0.0.1"));
  }
}
