package io.sluice.security.login;

import io.sluice.security.Role;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The sender of a request: their name and role, and how they proved who they are. */
public record Login(String user, Role role, Method method) {

  /** The proof of a login. */
  public enum Method {
    PASSWORD,
    SESSION,
    TOKEN
  }

  private static final String ATTRIBUTE = Login.class.getName();

  static Login of(CredentialValidationResult valid, Method method) {
    String group = valid.getCallerGroups().iterator().next();
    return new Login(valid.getCallerPrincipal().getName(), Role.ofGroup(group), method);
  }

  /** Empty on a page that needs no login. */
  static Optional<Login> of(HttpServletRequest request) {
    return Optional.ofNullable((Login) request.getAttribute(ATTRIBUTE));
  }

  void keepIn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
