package io.sluice.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.problem.BadInputException;
import io.sluice.problem.ConflictException;
import io.sluice.problem.NoSuchThingException;
import io.sluice.security.PasswordKeeper;
import io.sluice.security.Role;
import io.sluice.security.TestPasswords;
import io.sluice.security.User;
import io.sluice.security.UsersInMemory;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserServiceTest {

  private static final String PASSWORD = "correct horse";

  private final UsersInMemory stored = new UsersInMemory();
  private final PasswordKeeper passwords = TestPasswords.keeper(stored);
  private final UserService users = new UserService(stored, passwords);

  @BeforeEach
  void addAda() {
    users.create(new NewUser("ada", Role.ADMIN, PASSWORD));
  }

  @Test
  void newUserHasThePasswordAndTheRole() {
    assertThat(users.get("ada").role()).isEqualTo(Role.ADMIN);
    assertThat(passwords.isRight(users.get("ada"), PASSWORD)).isTrue();
    assertThat(passwords.isRight(users.get("ada"), "another one")).isFalse();
  }

  @Test
  void nameIsTakenOnce() {
    assertThatThrownBy(() -> users.create(new NewUser("ada", Role.VIEWER, PASSWORD)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("ada");
  }

  @Test
  void lastAdminCanBeNeitherRemovedNorDemoted() {
    assertThatThrownBy(() -> users.remove("ada")).isInstanceOf(LastAdminException.class);
    assertThatThrownBy(() -> users.changeRole("ada", Role.OPERATOR))
        .isInstanceOf(LastAdminException.class)
        .hasMessage(
            "User ada is the last admin; another user must be ADMIN before this one can go");
    users.changeRole("ada", Role.ADMIN);
    users.create(new NewUser("bob", Role.ADMIN, PASSWORD));
    users.changeRole("ada", Role.VIEWER);
    assertThat(users.get("ada").role()).isEqualTo(Role.VIEWER);
    users.remove("ada");
    assertThatThrownBy(() -> users.get("ada"))
        .isInstanceOf(NoSuchThingException.class)
        .hasMessage("User ada does not exist");
  }

  @Test
  void newPasswordEndsSessions() {
    int before = users.get("ada").credentialsVersion();
    users.resetPassword("ada", "another horse");
    assertThat(passwords.isRight(users.get("ada"), "another horse")).isTrue();
    assertThat(users.get("ada").credentialsVersion()).isEqualTo(before + 1);
  }

  @Test
  void ownPasswordNeedsTheCurrentOne() {
    assertThatThrownBy(
            () -> users.changeOwnPassword("ada", new PasswordChange("wrong", "another horse")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("currentPassword");
    users.changeOwnPassword("ada", new PasswordChange(PASSWORD, "another horse"));
    assertThat(passwords.isRight(users.get("ada"), "another horse")).isTrue();
  }

  @Test
  void roleAndPasswordOfSingleSignOnAreTheProviders() {
    stored.add(User.openId("ida", Role.VIEWER, Instant.EPOCH));
    assertThatThrownBy(() -> users.changeRole("ida", Role.ADMIN))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("single sign-on");
    assertThatThrownBy(() -> users.resetPassword("ida", "another horse"))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(
            () -> users.changeOwnPassword("ida", new PasswordChange("", "another horse")))
        .isInstanceOf(ConflictException.class);
    users.remove("ida");
  }

  @Test
  void requestsShowNoPassword() {
    assertThat(new NewUser("ada", Role.ADMIN, PASSWORD).toString()).doesNotContain(PASSWORD);
    assertThat(new NewPassword(PASSWORD).toString()).doesNotContain(PASSWORD);
    assertThat(new PasswordChange(PASSWORD, PASSWORD).toString()).doesNotContain(PASSWORD);
  }
}
