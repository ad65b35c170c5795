package io.sluice.console.user;

import io.sluice.console.Attempts;
import io.sluice.console.Redirects;
import io.sluice.problem.BadInputException;
import io.sluice.security.Origin;
import io.sluice.security.login.CurrentLogin;
import io.sluice.security.login.Sessions;
import io.sluice.user.PasswordChange;
import io.sluice.user.UserResponse;
import io.sluice.user.UserService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The user who looks at the page, and a change of the own password. */
@Named
@RequestScoped
public class MePage {

  private static final String PATH = "me.xhtml";
  private static final String FORM = "passwordForm";

  @Inject UserService users;
  @Inject CurrentLogin login;
  @Inject Sessions sessions;
  @Inject Attempts attempts;

  private UserResponse user;
  private String currentPassword;
  private String newPassword;
  private String repeated;

  public UserResponse getUser() {
    if (user == null) {
      user = UserResponse.of(users.get(login.get().user()));
    }
    return user;
  }

  /** True if Sluice keeps the password, and not the provider of single sign-on. */
  public boolean isLocal() {
    return getUser().origin() == Origin.LOCAL;
  }

  /** All sessions of the user end; the one that asks for it begins again. */
  public void changePassword() throws IOException {
    if (attempts.succeeds(FORM, this::change)) {
      sessions.begin(Faces.getRequest(), getUser().name());
      Messages.addFlashGlobalInfo("Your password was changed, and your other sessions have ended");
      Redirects.to(PATH);
    }
  }

  private void change() {
    PasswordChange request = attempts.valid(new PasswordChange(currentPassword, newPassword));
    if (!Objects.equals(newPassword, repeated)) {
      throw new BadInputException("repeated", null, "is not the new password");
    }
    users.changeOwnPassword(getUser().name(), request);
  }

  public String getCurrentPassword() {
    return currentPassword;
  }

  public void setCurrentPassword(String currentPassword) {
    this.currentPassword = currentPassword;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
