package io.sluice.console.login;

import io.sluice.security.login.LocalTarget;
import io.sluice.security.login.LoginPage;
import io.sluice.security.openid.OpenIdSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The content of the login page. */
@Named("login")
@RequestScoped
public class LoginView {

  @Inject HttpServletRequest request;
  @Inject OpenIdSettings openId;

  /** Why somebody is not in; null when nothing was tried. */
  public String getMessage() {
    return (String) request.getAttribute(LoginPage.MESSAGE);
  }

  public boolean isLoggedOut() {
    return request.getParameter("out") != null;
  }

  /** The page to go to. */
  public String getTarget() {
    return LocalTarget.of(request.getParameter("to"));
  }

  public boolean isOpenIdEnabled() {
    return openId.isEnabled();
  }

  /** Where single sign-on begins. */
  public String getOpenIdLink() {
    String to = URLEncoder.encode(getTarget(), StandardCharsets.UTF_8);
    return request.getContextPath() + "/login/openid?to=" + to;
  }

  public String getAction() {
    return request.getContextPath() + "/login";
  }
}
