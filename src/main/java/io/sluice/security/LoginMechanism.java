package io.sluice.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/**
 * HTTP Basic without a session: every request of a protected page proves who sends it. The error
 * page of the container makes the body of a refusal.
 */
@ApplicationScoped
public class BasicMechanism implements HttpAuthenticationMechanism {

  private static final String CHALLENGE = "Basic realm=\"Sluice\", charset=\"UTF-8\"";
  private static final int TOO_MANY_REQUESTS = 429;

  private final IdentityStoreHandler identityStores;
  private final FailedLogins failedLogins;

  BasicMechanism() {
    this(null, null);
  }

  @Inject
  BasicMechanism(IdentityStoreHandler identityStores, FailedLogins failedLogins) {
    this.identityStores = identityStores;
    this.failedLogins = failedLogins;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!context.isProtected()) {
      return context.doNothing();
    }
    return BasicHeader.parse(request.getHeader("Authorization"))
        .map(header -> header.from(request.getRemoteAddr()))
        .map(login -> logIn(login, response, context))
        .orElseGet(() -> challenge(response));
  }

  private AuthenticationStatus logIn(
      PasswordLogin login, HttpServletResponse response, HttpMessageContext context) {
    Optional<Duration> wait = failedLogins.wait(login.getCaller(), login.address());
    CredentialValidationResult result = identityStores.validate(login);
    if (result.getStatus() == Status.VALID) {
      return context.notifyContainerAboutLogin(result);
    }
    return wait.map(w -> tooMany(response, w)).orElseGet(() -> challenge(response));
  }

  private static AuthenticationStatus challenge(HttpServletResponse response) {
    response.setHeader("WWW-Authenticate", CHALLENGE);
    return refuse(response, HttpServletResponse.SC_UNAUTHORIZED);
  }

  private static AuthenticationStatus tooMany(HttpServletResponse response, Duration wait) {
    response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
    return refuse(response, TOO_MANY_REQUESTS);
  }

  private static AuthenticationStatus refuse(HttpServletResponse response, int status) {
    try {
      response.sendError(status);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
