package io.sluice.console;

import io.sluice.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Locale;
import java.util.stream.Stream;

/** The user who looks at a page, and what they may do. */
@Named
@RequestScoped
public class Caller {

  @Inject SecurityContext security;

  public String getName() {
    Principal principal = security.getCallerPrincipal();
    return principal == null ? "" : principal.getName();
  }

  public boolean isOperator() {
    return has(Role.OPERATOR);
  }

  public boolean isAdmin() {
    return has(Role.ADMIN);
  }

  /** True if they have the role, or one that allows more. */
  public boolean has(Role needed) {
    return Stream.of(Role.values())
        .filter(role -> role.compareTo(needed) >= 0)
        .anyMatch(role -> security.isCallerInRole(role.name().toLowerCase(Locale.ROOT)));
  }
}
