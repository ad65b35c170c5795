package io.sluice.security.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session, and leads to the login page. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient Sessions sessions;
  @Inject transient LoginAudit audit;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    sessions.end(request);
    audit.loggedOut(request.getUserPrincipal().getName());
    response.sendRedirect(request.getContextPath() + "/login.xhtml?out");
  }
}
