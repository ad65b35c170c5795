package io.sluice.console.user;

import io.sluice.console.Attempts;
import io.sluice.console.Needs;
import io.sluice.console.Pages;
import io.sluice.console.Redirects;
import io.sluice.console.Requested;
import io.sluice.security.Role;
import io.sluice.user.UserResponse;
import io.sluice.user.UserService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.omnifaces.util.Messages;

/** The list of users. */
@Named
@RequestScoped
public class UsersPage {

  static final String PATH = "users.xhtml";

  private static final int ON_A_PAGE = 20;

  @Inject UserService users;
  @Inject Attempts attempts;

  private int page = 1;
  private List<UserResponse> rows;
  private String target;

  public List<UserResponse> getRows() {
    if (rows == null) {
      rows = users.list(page, ON_A_PAGE).stream().map(UserResponse::of).toList();
    }
    return rows;
  }

  public Pages getPages() {
    return new Pages(page, ON_A_PAGE, users.count(), other -> PATH + "?page=" + other);
  }

  @Needs(Role.ADMIN)
  public void remove() throws IOException {
    if (attempts.succeeds("remove", () -> users.remove(target))) {
      Messages.addFlashGlobalInfo("User {0} was removed", target);
      Redirects.to(PATH);
    }
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Requested.page(page);
  }

  /** The name of the user whom an action is about; set when it is sent. */
  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }
}
