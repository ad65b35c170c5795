package io.sluice.security.openid;

import io.sluice.security.Role;
import io.sluice.security.User;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mapping of the provider's claims to a user's name and role.
 *
 * @param nameClaim whose value is the user's name
 * @param roleClaim whose value, or one of whose values, gives a role; {@code a.b} is the claim
 *     {@code b} inside of {@code a} where no claim has this name
 */
record ClaimMapping(
    String nameClaim,
    String roleClaim,
    List<String> viewers,
    List<String> operators,
    List<String> admins) {

  private static final String NAME = "[^\\p{Cc}\\p{Cs}:]{1," + User.MAX_NAME_CHARS + "}";

  /**
   * @throws OpenIdException if there is no such claim, or its value cannot be a user's name
   */
  String name(Map<String, Object> claims) {
    if (claims.get(nameClaim) instanceof String name && name.matches(NAME)) {
      return name;
    }
    throw new OpenIdException("The claim " + nameClaim + " holds no name of a user");
  }

  /** The highest role that a value gives; empty if none does. */
  Optional<Role> role(Map<String, Object> claims) {
    Collection<?> values = values(find(claims, roleClaim));
    if (values.stream().anyMatch(admins::contains)) {
      return Optional.of(Role.ADMIN);
    }
    if (values.stream().anyMatch(operators::contains)) {
      return Optional.of(Role.OPERATOR);
    }
    return values.stream().anyMatch(viewers::contains)
        ? Optional.of(Role.VIEWER)
        : Optional.empty();
  }

  private static Object find(Map<?, ?> claims, String path) {
    int dot = path.indexOf('.');
    if (claims.containsKey(path) || dot < 0) {
      return claims.get(path);
    }
    return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
        ? find(inner, path.substring(dot + 1))
        : null;
  }

  private static Collection<?> values(Object claim) {
    if (claim == null) {
      return List.of();
    }
    return claim instanceof Collection<?> values ? values : List.of(claim);
  }
}
