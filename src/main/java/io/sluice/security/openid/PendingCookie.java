package io.sluice.security.openid;

import io.sluice.security.Proxy;
import io.sluice.security.secret.Secret;
import io.sluice.security.secret.Secrets;
import io.sluice.security.secret.UnreadableSecretException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The cookie in which a browser keeps its {@link PendingLogin}. */
@ApplicationScoped
class PendingCookie {

  static final String NAME = "SLUICE_OPENID";
  static final Duration KEPT = Duration.ofMinutes(10);

  @Inject Secrets secrets;
  @Inject Proxy proxy;

  void set(PendingLogin login, HttpServletRequest request, HttpServletResponse response) {
    String sealed = secrets.encrypt(new Secret(login.text()));
    add(sealed, (int) KEPT.toSeconds(), request, response);
  }

  /** Takes it away, so that it serves once; empty if there is none that Sluice has set. */
  Optional<PendingLogin> take(HttpServletRequest request, HttpServletResponse response) {
    add("", 0, request, response);
    Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
    return Stream.of(cookies)
        .filter(cookie -> cookie.getName().equals(NAME))
        .findFirst()
        .flatMap(cookie -> open(cookie.getValue()));
  }

  private Optional<PendingLogin> open(String sealed) {
    try {
      return PendingLogin.parse(secrets.decrypt(sealed).reveal());
    } catch (UnreadableSecretException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private void add(
      String value, int seconds, HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath(request.getContextPath() + "/login");
    cookie.setHttpOnly(true);
    cookie.setSecure(proxy.isEncrypted(request));
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge(seconds);
    response.addCookie(cookie);
  }
}
