package io.sluice.console;

import io.sluice.problem.ProblemException;
import io.sluice.security.Role;
import java.util.Locale;

/** An action was asked for that the caller's role does not allow. */
public class RoleMissingException extends ProblemException {

  private static final long serialVersionUID = 1L;

  public RoleMissingException(Role needed) {
    super(403, "Your role does not allow this; it needs " + needed.name().toLowerCase(Locale.ROOT));
  }
}
