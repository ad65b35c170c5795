package io.sluice.console.token;

import io.sluice.console.Attempts;
import io.sluice.console.Pages;
import io.sluice.console.Redirects;
import io.sluice.console.Requested;
import io.sluice.security.login.CurrentLogin;
import io.sluice.token.ApiToken;
import io.sluice.token.TokenService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.omnifaces.util.Messages;

/** The list of API tokens: the own ones, for an admin those of all. */
@Named
@RequestScoped
public class TokensPage {

  static final String PATH = "tokens.xhtml";

  private static final int ON_A_PAGE = 20;

  @Inject TokenService tokens;
  @Inject CurrentLogin login;
  @Inject Attempts attempts;
  @Inject Clock clock;

  private int page = 1;
  private List<ApiToken> rows;
  private Long target;

  public List<ApiToken> getRows() {
    if (rows == null) {
      rows = tokens.list(login.get(), page, ON_A_PAGE);
    }
    return rows;
  }

  public Pages getPages() {
    return new Pages(page, ON_A_PAGE, tokens.count(login.get()), other -> PATH + "?page=" + other);
  }

  public boolean isExpired(ApiToken token) {
    return !clock.instant().isBefore(token.expiresAt());
  }

  public void revoke() throws IOException {
    if (attempts.succeeds("revoke", () -> tokens.revoke(target, login.get()))) {
      Messages.addFlashGlobalInfo("The token was revoked");
      Redirects.to(PATH);
    }
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Requested.page(page);
  }

  /** The token that is to be revoked; set when that is sent. */
  public Long getTarget() {
    return target;
  }

  public void setTarget(Long target) {
    this.target = target;
  }
}
