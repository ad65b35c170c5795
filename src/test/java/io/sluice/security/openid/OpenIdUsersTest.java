package io.sluice.security.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.security.Origin;
import io.sluice.security.Role;
import io.sluice.security.User;
import io.sluice.security.UsersInMemory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenIdUsersTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private final UsersInMemory users = new UsersInMemory();
  private final OpenIdUsers admission = new OpenIdUsers(users, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void firstLoginMakesTheUser() {
    assertThat(admission.admit("ida", Optional.of(Role.VIEWER))).isTrue();
    assertThat(users.find("ida").orElseThrow())
        .extracting(User::role, User::origin, User::lastLoginAt)
        .containsExactly(Role.VIEWER, Origin.OPENID, NOW);
  }

  @Test
  void everyLoginBringsTheRoleOfTheProvider() {
    admission.admit("ida", Optional.of(Role.ADMIN));
    admission.admit("ida", Optional.of(Role.OPERATOR));
    assertThat(users.find("ida").orElseThrow().role()).isEqualTo(Role.OPERATOR);
  }

  @Test
  void whoHasNoRoleAnyMoreIsRemoved() {
    admission.admit("ida", Optional.of(Role.ADMIN));
    assertThat(admission.admit("ida", Optional.empty())).isFalse();
    assertThat(users.find("ida")).isEmpty();
  }

  @Test
  void nobodyTakesTheNameOfAUserWithAPassword() {
    users.add(new User("admin", "hash", Role.ADMIN, Origin.LOCAL, 0, NOW, null));
    assertThatThrownBy(() -> admission.admit("admin", Optional.of(Role.ADMIN)))
        .isInstanceOf(OpenIdException.class)
        .hasMessageContaining("admin");
  }
}
