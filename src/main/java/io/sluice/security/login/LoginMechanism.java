package io.sluice.security.login;

import io.sluice.security.Proxy;
import io.sluice.security.access.AccessRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out who sends a request: by HTTP Basic or a bearer token, which every request brings along
 * and which make no session, or by the session that the login page or single sign-on began. The
 * application may have one mechanism only, so this one serves all of them.
 */
@ApplicationScoped
public class LoginMechanism implements HttpAuthenticationMechanism {

  private final IdentityStoreHandler identityStores;
  private final FailedLogins failedLogins;
  private final Sessions sessions;
  private final Proxy proxy;

  LoginMechanism() {
    this(null, null, null, null);
  }

  @Inject
  LoginMechanism(
      IdentityStoreHandler identityStores,
      FailedLogins failedLogins,
      Sessions sessions,
      Proxy proxy) {
    this.identityStores = identityStores;
    this.failedLogins = failedLogins;
    this.sessions = sessions;
    this.proxy = proxy;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!context.isProtected()) {
      return context.doNothing();
    }
    try {
      String header = request.getHeader("Authorization");
      return header == null
          ? bySession(request, response, context)
          : byHeader(header, request, response, context);
    } catch (RuntimeException e) {
      return AccessRefusal.outage(response, e);
    }
  }

  private AuthenticationStatus bySession(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    return sessions
        .find(request)
        .map(login -> accept(login, request, context))
        .orElseGet(() -> AccessRefusal.missing(request, response));
  }

  private AuthenticationStatus byHeader(
      String header,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context) {
    Optional<BasicHeader> basic = BasicHeader.parse(header);
    if (basic.isPresent()) {
      return byPassword(basic.get().from(proxy.clientAddress(request)), request, response, context);
    }
    return BearerToken.parse(header)
        .flatMap(token -> validate(token, Login.Method.TOKEN))
        .map(login -> accept(login, request, context))
        .orElseGet(() -> AccessRefusal.challenge(response));
  }

  private AuthenticationStatus byPassword(
      PasswordLogin password,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context) {
    Optional<Duration> wait = failedLogins.wait(password.getCaller(), password.address());
    Optional<Login> login = validate(password, Login.Method.PASSWORD);
    if (login.isPresent()) {
      return accept(login.get(), request, context);
    }
    return wait.map(w -> AccessRefusal.tooMany(response, w))
        .orElseGet(() -> AccessRefusal.challenge(response));
  }

  private Optional<Login> validate(Credential credential, Login.Method method) {
    return Optional.of(identityStores.validate(credential))
        .filter(result -> result.getStatus() == Status.VALID)
        .map(result -> Login.of(result, method));
  }

  private static AuthenticationStatus accept(
      Login login, HttpServletRequest request, HttpMessageContext context) {
    login.keepIn(request);
    return context.notifyContainerAboutLogin(
        new CallerPrincipal(login.user()), Set.of(login.role().group()));
  }
}
