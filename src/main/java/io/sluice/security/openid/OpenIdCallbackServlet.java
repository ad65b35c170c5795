package io.sluice.security.openid;

import io.sluice.security.Proxy;
import io.sluice.security.login.LoginAudit;
import io.sluice.security.login.LoginPage;
import io.sluice.security.login.Sessions;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;

/** Takes the browser back from the provider, and begins the session. */
@WebServlet(OpenIdServlet.CALLBACK)
public class OpenIdCallbackServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(OpenIdCallbackServlet.class.getName());

  @Inject transient OpenIdSettings settings;
  @Inject transient OpenIdProvider provider;
  @Inject transient OpenIdUsers users;
  @Inject transient PendingCookie cookie;
  @Inject transient Sessions sessions;
  @Inject transient LoginAudit audit;
  @Inject transient Proxy proxy;
  @Inject transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (!settings.isEnabled()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      logIn(request, response);
    } catch (OpenIdException e) {
      LOG.log(Level.WARNING, "Single sign-on failed: {0}", e.getMessage());
      refuse("Single sign-on failed. Try again, or ask an admin.", request, response);
    }
  }

  private void logIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    PendingLogin login =
        cookie
            .take(request, response)
            .filter(l -> l.isAnsweredBy(request.getParameter("state"), clock.instant()))
            .orElseThrow(
                () -> new OpenIdException("The answer belongs to no login of this browser"));
    Map<String, Object> claims =
        provider.claims(code(request), login, OpenIdServlet.callback(proxy, request));
    String name = settings.mapping().name(claims);
    if (users.admit(name, settings.mapping().role(claims))) {
      sessions.begin(request, name);
      audit.loggedIn(name, proxy.clientAddress(request), "single sign-on");
      response.sendRedirect(request.getContextPath() + login.target());
    } else {
      refuse("You have no role in Sluice. Ask an admin for one.", request, response);
    }
  }

  private static String code(HttpServletRequest request) {
    String code = request.getParameter("code");
    if (code == null) {
      String error = String.valueOf(request.getParameter("error")).replaceAll("[^a-z_]", "");
      throw new OpenIdException("The provider sent no code; its error: " + error);
    }
    return code;
  }

  private static void refuse(
      String message, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    LoginPage.show(request, response, message);
  }
}
