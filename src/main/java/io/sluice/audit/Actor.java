package io.sluice.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;

/** The one who acts: the user of the request, or Sluice itself where there is none. */
@ApplicationScoped
public class Actor {

  /** Stands for what no user asked for. */
  public static final String SYSTEM = "(system)";

  @Inject HttpServletRequest request;

  public String name() {
    try {
      Principal user = request.getUserPrincipal();
      return user == null ? SYSTEM : user.getName();
    } catch (IllegalStateException | ContextNotActiveException noRequest) {
      return SYSTEM;
    }
  }
}
