package io.sluice.security.login;

import io.sluice.security.Proxy;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;

/**
 * The cookie of a session: out of reach of scripts, and only sent by TLS where that is used. Behind
 * a proxy the server does not see TLS itself. That it is not sent along from other sites but with a
 * link, Payara takes from {@code payara-web.xml} alone: an attribute that is set here is lost.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

  @Inject Proxy proxy;

  @Override
  public void contextInitialized(ServletContextEvent start) {
    start.getServletContext().setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    SessionCookieConfig cookie = start.getServletContext().getSessionCookieConfig();
    cookie.setName("SLUICE");
    cookie.setHttpOnly(true);
    if (proxy.endsTls()) {
      cookie.setSecure(true);
    }
  }
}
