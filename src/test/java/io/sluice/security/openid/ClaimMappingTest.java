package io.sluice.security.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.security.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimMappingTest {

  private final ClaimMapping mapping = mapping("groups");

  @Test
  void highestRoleOfAllValuesHolds() {
    assertThat(role(Map.of("groups", List.of("staff", "viewers")))).contains(Role.VIEWER);
    assertThat(role(Map.of("groups", List.of("viewers", "admins")))).contains(Role.ADMIN);
    assertThat(role(Map.of("groups", "operators"))).contains(Role.OPERATOR);
  }

  @Test
  void valueThatIsNotMappedGivesNoRole() {
    assertThat(role(Map.of("groups", List.of("staff")))).isEmpty();
    assertThat(role(Map.of("groups", 5))).isEmpty();
    assertThat(role(Map.of())).isEmpty();
    assertThat(role(Map.of("roles", "admins"))).isEmpty();
  }

  @Test
  void claimMayLieInsideOfAnother() {
    ClaimMapping inner = mapping("realm_access.roles");
    assertThat(inner.role(Map.of("realm_access", Map.of("roles", List.of("admins")))))
        .contains(Role.ADMIN);
    assertThat(inner.role(Map.of("realm_access.roles", "viewers"))).contains(Role.VIEWER);
    assertThat(inner.role(Map.of("realm_access", "admins"))).isEmpty();
  }

  @Test
  void nameIsThatOfItsClaim() {
    assertThat(mapping.name(Map.of("preferred_username", "ida@example.com")))
        .isEqualTo("ida@example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a:b", "a\0b", "a\nb"})
  void nameThatNoUserCanHaveIsRefused(String name) {
    assertThatThrownBy(() -> mapping.name(Map.of("preferred_username", name)))
        .isInstanceOf(OpenIdException.class);
    assertThatThrownBy(() -> mapping.name(Map.of())).isInstanceOf(OpenIdException.class);
  }

  private Optional<Role> role(Map<String, Object> claims) {
    return mapping.role(claims);
  }

  private static ClaimMapping mapping(String roleClaim) {
    return new ClaimMapping(
        "preferred_username",
        roleClaim,
        List.of("viewers"),
        List.of("operators"),
        List.of("admins"));
  }
}
