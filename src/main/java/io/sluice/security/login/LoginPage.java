package io.sluice.security.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Shows the login page with a reason why somebody is not in. */
public final class LoginPage {

  /** The attribute of the request that the page reads. */
  public static final String MESSAGE = "loginMessage";

  private static final String PATH = "/login.xhtml";

  private LoginPage() {}

  public static void show(HttpServletRequest request, HttpServletResponse response, String message)
      throws ServletException, IOException {
    request.setAttribute(MESSAGE, message);
    request.getRequestDispatcher(PATH).forward(request, response);
  }

  /** Says nothing of whether the user exists. */
  static String message(Optional<Duration> wait) {
    return wait.map(w -> "Too many failed logins. Try again in " + inWords(w) + ".")
        .orElse("The name or the password is wrong.");
  }

  private static String inWords(Duration wait) {
    long minutes = wait.toMinutes();
    return minutes > 0 ? minutes + 1 + " minutes" : wait.toSeconds() + 1 + " seconds";
  }
}
