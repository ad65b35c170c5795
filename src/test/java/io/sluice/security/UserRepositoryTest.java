package io.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.database.Sql;
import io.sluice.database.SqlFailedException;
import io.sluice.database.TestDatabase;
import io.sluice.security.login.SlowClock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UserRepositoryTest {

  private static final Instant LATER = SlowClock.START.plusSeconds(60);

  private final String name = "user-" + UUID.randomUUID();

  @ParameterizedTest
  @EnumSource
  void findsWhatWasAdded(TestDatabase database) {
    UserRepository users = users(database);
    User olga = local(name);
    assertThat(users.add(olga)).isTrue();
    assertThat(users.find(name)).contains(olga);
    assertThat(users.find(name.toUpperCase(Locale.ROOT))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void userOfTheOpenIdProviderNeedsNoPassword(TestDatabase database) {
    UserRepository users = users(database);
    User ida = User.openId(name, Role.VIEWER, SlowClock.START);
    users.add(ida);
    assertThat(users.find(name)).contains(ida);
  }

  @ParameterizedTest
  @EnumSource
  void takenNameChangesNothing(TestDatabase database) {
    UserRepository users = users(database);
    users.add(local(name));
    assertThat(users.add(User.local(name, "other", Role.ADMIN, LATER))).isFalse();
    assertThat(users.find(name)).contains(local(name));
  }

  @ParameterizedTest
  @EnumSource
  void nobodyHasANameThatPostgresCannotHold(TestDatabase database) {
    assertThat(users(database).find("a\0b")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void newPasswordHasAnotherVersionAndAnUpgradedHashHasNot(TestDatabase database) {
    UserRepository users = users(database);
    users.add(local(name));
    users.upgradeHash(name, "hash", "stronger");
    users.upgradeHash(name, "hash", "too late");
    assertThat(users.find(name).orElseThrow())
        .extracting(User::passwordHash, User::credentialsVersion)
        .containsExactly("stronger", 0);
    users.changePassword(name, "newer");
    assertThat(users.find(name).orElseThrow())
        .extracting(User::passwordHash, User::credentialsVersion)
        .containsExactly("newer", 1);
  }

  @ParameterizedTest
  @EnumSource
  void changesRoleAndLastLoginAndRemoves(TestDatabase database) {
    UserRepository users = users(database);
    int admins = users.countAdmins();
    users.add(local(name));
    users.changeRole(name, Role.ADMIN);
    users.loggedIn(name, LATER);
    assertThat(users.find(name).orElseThrow())
        .extracting(User::role, User::lastLoginAt)
        .containsExactly(Role.ADMIN, LATER);
    assertThat(users.countAdmins()).isEqualTo(admins + 1);
    users.remove(name);
    assertThat(users.find(name)).isEmpty();
    assertThat(users.countAdmins()).isEqualTo(admins);
  }

  @ParameterizedTest
  @EnumSource
  void listsByNameInPages(TestDatabase database) {
    UserRepository users = users(database);
    users.add(local("!1 " + name));
    users.add(local("!2 " + name));
    assertThat(users.list(1, 1)).hasSize(1);
    assertThat(users.list(1, 1)).isNotEqualTo(users.list(2, 1));
    assertThat(users.list(1, (int) users.count())).hasSize((int) users.count());
  }

  @ParameterizedTest
  @EnumSource
  void missingTableIsNoTakenName(TestDatabase database) {
    UserRepository users = new UserRepository(new Sql(database.empty()));
    assertThatThrownBy(() -> users.add(local(name))).isInstanceOf(SqlFailedException.class);
  }

  private static User local(String name) {
    return User.local(name, "hash", Role.OPERATOR, SlowClock.START);
  }

  private static UserRepository users(TestDatabase database) {
    return new UserRepository(new Sql(database.migrated()));
  }
}
