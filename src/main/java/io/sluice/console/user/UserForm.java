package io.sluice.console.user;

import io.sluice.console.Attempts;
import io.sluice.console.Needs;
import io.sluice.console.Redirects;
import io.sluice.security.Origin;
import io.sluice.security.Role;
import io.sluice.security.User;
import io.sluice.user.NewPassword;
import io.sluice.user.NewUser;
import io.sluice.user.UserService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.omnifaces.util.Messages;

/** The form of a user: a new one, or the role and the password of one that there is. */
@Named
@ViewScoped
public class UserForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "userForm";

  @Inject UserService users;
  @Inject Attempts attempts;

  private boolean opened;
  private boolean editing;
  private boolean local = true;
  private String name;
  private Role presentRole;
  private Role role = Role.VIEWER;
  private transient String password;

  /**
   * @param edit the name of a user; nothing for a new one
   */
  @Needs(Role.ADMIN)
  public void open(String edit) {
    opened = true;
    if (edit == null || edit.isEmpty()) {
      return;
    }
    User user = users.get(edit);
    editing = true;
    name = user.name();
    local = user.origin() == Origin.LOCAL;
    presentRole = user.role();
    role = presentRole;
  }

  @Needs(Role.ADMIN)
  public void save() throws IOException {
    if (editing ? changes() : attempts.succeeds(FORM, "name", this::create)) {
      Messages.addFlashGlobalInfo(editing ? "User {0} was changed" : "User {0} was added", name);
      Redirects.to(UsersPage.PATH);
    }
  }

  private void create() {
    users.create(attempts.valid(new NewUser(name, role, password)));
  }

  /** The password is looked at first, so that a role is not changed beside one that is refused. */
  private boolean changes() {
    return attempts.succeeds(FORM, this::checkPassword)
        && attempts.succeeds(FORM, "role", this::changeRole)
        && attempts.succeeds(FORM, "password", this::changePassword);
  }

  private void checkPassword() {
    if (password != null) {
      attempts.valid(new NewPassword(password));
    }
  }

  private void changeRole() {
    if (role != presentRole) {
      presentRole = users.changeRole(name, role).role();
    }
  }

  private void changePassword() {
    if (password != null) {
      users.resetPassword(name, password);
    }
  }

  public boolean isOpened() {
    return opened;
  }

  public boolean isEditing() {
    return editing;
  }

  /** True if Sluice keeps the user's password, and not the provider of single sign-on. */
  public boolean isLocal() {
    return local;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  /** A new one; null to keep the present one. */
  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
