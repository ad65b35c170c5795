package io.sluice.user;

import io.sluice.security.Role;
import io.sluice.security.User;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A request to add a user with a password. */
public record NewUser(
    @NotNull
        @Size(min = 1, max = User.MAX_NAME_CHARS)
        @Pattern(
            regexp = "[A-Za-z0-9._@+-]*",
            message = "must be letters, digits and the signs . _ @ + -")
        String name,
    @NotNull Role role,
    @NotNull
        @Size(min = NewPassword.MIN_CHARS, max = NewPassword.MAX_CHARS, message = NewPassword.RULE)
        String password) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "NewUser[name=%s, role=%s]".formatted(name, role);
  }
}
