package io.sluice.security.login;

import io.sluice.rest.QueryParameters;
import io.sluice.security.User;
import io.sluice.security.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Logins of the console, kept in the servlet session. At each request the user is looked up: who
 * was removed, has another role or a new password is so at once. A name that was made anew is
 * another user.
 */
@ApplicationScoped
public class Sessions {

  /** A parameter of requests that a page sends by itself: they do not keep a session alive. */
  static final String BACKGROUND = QueryParameters.BACKGROUND;

  private static final String ATTRIBUTE = SessionLogin.class.getName();

  private final Users users;
  private final Clock clock;
  private final SessionSettings settings;

  /** For the container's proxy. */
  protected Sessions() {
    this(null, null, null);
  }

  @Inject
  Sessions(Users users, Clock clock, SessionSettings settings) {
    this.users = users;
    this.clock = clock;
    this.settings = settings;
  }

  /** Logs the user in, in a session of its own: what a stranger put into an older one is gone. */
  public void begin(HttpServletRequest request, String name) {
    end(request);
    User user = users.find(name).orElseThrow();
    HttpSession session = request.getSession(true);
    session.setMaxInactiveInterval((int) settings.idleTimeout().toSeconds());
    session.setAttribute(ATTRIBUTE, SessionLogin.of(user, clock.instant()));
  }

  /** Empty if there is no session, or it is over. */
  Optional<Login> find(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof SessionLogin login)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<User> user =
        users
            .find(login.user())
            .filter(login::isOf)
            .filter(u -> !login.isOver(now, settings.idleTimeout(), settings.longest()));
    if (user.isEmpty()) {
      session.invalidate();
    } else if (request.getParameter(BACKGROUND) == null) {
      session.setAttribute(ATTRIBUTE, login.usedAt(now));
    }
    return user.map(u -> new Login(u.name(), u.role(), Login.Method.SESSION));
  }

  /** Forgets the session, if there is one. */
  void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
