package io.sluice.console;

import io.sluice.account.CheckResult;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Tells what a test of a connection found. */
public final class ConnectionWords {

  private ConnectionWords() {}

  /**
   * @param service that accepted, or did not
   */
  public static void tell(CheckResult result, String service) {
    if (!result.ok()) {
      message(FacesMessage.SEVERITY_ERROR, result.reason());
      return;
    }
    message(FacesMessage.SEVERITY_INFO, service + " accepts the connection");
    if (result.warning() != null) {
      message(FacesMessage.SEVERITY_WARN, result.warning());
    }
  }

  private static void message(FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
  }
}
