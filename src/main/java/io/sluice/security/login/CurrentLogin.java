package io.sluice.security.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The login of the request that is being served. */
@ApplicationScoped
public class CurrentLogin {

  @Inject HttpServletRequest request;

  /**
   * @throws IllegalStateException outside of a request, or where no login is needed
   */
  public Login get() {
    return Login.of(request)
        .orElseThrow(() -> new IllegalStateException("Nobody is logged in for this request"));
  }
}
