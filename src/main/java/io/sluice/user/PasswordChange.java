package io.sluice.user;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A request to change the own password, by somebody who knows it. */
public record PasswordChange(
    @NotNull @Size(max = NewPassword.MAX_CHARS) String currentPassword,
    @NotNull
        @Size(min = NewPassword.MIN_CHARS, max = NewPassword.MAX_CHARS, message = NewPassword.RULE)
        String newPassword) {

  /** Leaves the passwords out. */
  @Override
  public String toString() {
    return "PasswordChange";
  }
}
