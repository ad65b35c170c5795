package io.sluice.token;

import io.sluice.rest.PlainText;
import io.sluice.security.Role;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A request to make a token for oneself.
 *
 * @param name says what it is for
 * @param role not above the own
 */
public record NewToken(
    @NotBlank @Size(max = 100) @PlainText String name,
    @NotNull Role role,
    @NotNull @Min(1) @Max(366) Integer expiresInDays) {}
