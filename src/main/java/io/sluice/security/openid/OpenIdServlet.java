package io.sluice.security.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.sluice.security.Proxy;
import io.sluice.security.login.LocalTarget;
import io.sluice.security.login.LoginPage;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;

/** Sends the browser to the provider, for a login that leads to the page {@code to}. */
@WebServlet("/login/openid")
public class OpenIdServlet extends HttpServlet {

  static final String CALLBACK = "/login/openid/callback";
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(OpenIdServlet.class.getName());

  @Inject transient OpenIdSettings settings;
  @Inject transient OpenIdProvider provider;
  @Inject transient PendingCookie cookie;
  @Inject transient Proxy proxy;
  @Inject transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (!settings.isEnabled()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    PendingLogin login = pending(request.getParameter("to"));
    try {
      URI there = provider.authenticationRequest(login, callback(proxy, request));
      cookie.set(login, request, response);
      response.sendRedirect(there.toString());
    } catch (OpenIdException e) {
      LOG.log(Level.WARNING, "Single sign-on cannot begin", e);
      response.setStatus(HttpServletResponse.SC_BAD_GATEWAY);
      LoginPage.show(request, response, "Single sign-on does not answer. Try again later.");
    }
  }

  private PendingLogin pending(String to) {
    return new PendingLogin(
        new State().getValue(),
        new Nonce().getValue(),
        new CodeVerifier().getValue(),
        LocalTarget.of(to),
        clock.instant().plus(PendingCookie.KEPT));
  }

  /** Where the provider sends the browser back to; the provider must know it. */
  static URI callback(Proxy proxy, HttpServletRequest request) {
    return URI.create(proxy.origin(request) + request.getContextPath() + CALLBACK);
  }
}
