package io.sluice.console.token;

import io.sluice.console.Attempts;
import io.sluice.security.Role;
import io.sluice.security.login.CurrentLogin;
import io.sluice.token.MadeToken;
import io.sluice.token.NewToken;
import io.sluice.token.TokenService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** The form of a new token. Nothing of it is kept: the token is in one answer, and in no other. */
@Named
@RequestScoped
public class TokenForm {

  private static final String FORM = "tokenForm";
  private static final int USUAL_DAYS = 90;

  @Inject TokenService tokens;
  @Inject CurrentLogin login;
  @Inject Attempts attempts;

  private String name;
  private Role role = Role.VIEWER;
  private Integer expiresInDays = USUAL_DAYS;
  private MadeToken made;

  public void create() {
    attempts.succeeds(
        FORM,
        () -> {
          NewToken request = attempts.valid(new NewToken(name, role, expiresInDays));
          made = tokens.create(request, login.get());
        });
  }

  /** Those that are not above the user's. */
  public List<Role> getRoles() {
    return Stream.of(Role.values()).filter(login.get().role()::includes).toList();
  }

  /** Null until it is made. */
  public MadeToken getMade() {
    return made;
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

  public Integer getExpiresInDays() {
    return expiresInDays;
  }

  public void setExpiresInDays(Integer expiresInDays) {
    this.expiresInDays = expiresInDays;
  }
}
