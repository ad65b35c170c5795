package io.sluice.user;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A request of an admin to give somebody another password. */
public record NewPassword(
    @NotNull
        @Size(min = NewPassword.MIN_CHARS, max = NewPassword.MAX_CHARS, message = NewPassword.RULE)
        String password) {

  static final int MIN_CHARS = 12;
  static final int MAX_CHARS = 200;
  static final String RULE = "must be 12 to 200 characters";

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "NewPassword";
  }
}
