package io.sluice.security.login;

import io.sluice.security.Proxy;
import io.sluice.security.User;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * The target of the login page's form: {@code name}, {@code password}, and {@code to}, the page to
 * go to. The page is shown again with the reason where that fails.
 */
@WebServlet("/login")
public class LoginServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/login.xhtml";
  private static final int MAX_PASSWORD_CHARS = 1_000;
  private static final int TOO_MANY_REQUESTS = 429;

  @Inject transient IdentityStoreHandler identityStores;
  @Inject transient FailedLogins failedLogins;
  @Inject transient Sessions sessions;
  @Inject transient LoginAudit audit;
  @Inject transient Proxy proxy;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + PAGE);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String name = parameter(request, "name", User.MAX_NAME_CHARS);
    String address = proxy.clientAddress(request);
    Optional<Duration> wait = failedLogins.wait(name, address);
    PasswordLogin login =
        new PasswordLogin(name, parameter(request, "password", MAX_PASSWORD_CHARS), address);
    if (identityStores.validate(login).getStatus() == Status.VALID) {
      sessions.begin(request, name);
      audit.loggedIn(name, address, "password");
      response.sendRedirect(request.getContextPath() + LocalTarget.of(request.getParameter("to")));
    } else {
      refuse(wait, request, response);
    }
  }

  private static void refuse(
      Optional<Duration> wait, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    wait.ifPresent(w -> response.setHeader("Retry-After", Long.toString(w.toSeconds() + 1)));
    response.setStatus(wait.isPresent() ? TOO_MANY_REQUESTS : HttpServletResponse.SC_UNAUTHORIZED);
    LoginPage.show(request, response, LoginPage.message(wait));
  }

  private static String parameter(HttpServletRequest request, String name, int maxChars) {
    String value = request.getParameter(name);
    return value == null || value.length() > maxChars ? "" : value;
  }
}
