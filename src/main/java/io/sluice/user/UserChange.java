package io.sluice.user;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.sluice.security.Role;
import jakarta.validation.constraints.NotNull;

/** A request to give a user another role. It may be a {@link UserResponse} that was edited. */
@JsonIgnoreProperties({"name", "origin", "createdAt", "lastLoginAt"})
public record UserChange(@NotNull Role role) {}
