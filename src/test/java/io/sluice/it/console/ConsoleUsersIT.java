package io.sluice.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.tool.Needs;
import io.sluice.it.tool.Tool;
import io.sluice.it.world.Api;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page Users, as an admin works with it, and the page of the own user. */
@Needs(Tool.BROWSER)
@ExtendWith(SharedInstallation.class)
class ConsoleUsersIT {

  private static final String OPERATOR = "Operator: also creates, stops and restarts exports";
  private static final String OTHER_PASSWORD = "it-other-Pa55-Wv71-of-the-tests";

  private Installation installation;
  private Browser browser;

  @BeforeEach
  void open(Installation installation) {
    this.installation = installation;
    browser = Browser.open(installation.server());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void userIsAddedAndLogsIn() {
    String name = Installation.unique("ada");
    browser.go("users.xhtml").press("Add user");
    browser.type("Name", name).tick(OPERATOR).type("Password", Installation.PASSWORD);
    browser.press("Add user").awaitText("User " + name + " was added");
    assertThat(row(name)).contains("Operator", "Password", "never");
    assertThat(browser.source()).doesNotContain(Installation.PASSWORD);
    try (Browser hers = Browser.open(installation.server(), name)) {
      assertThat(hers.text("header.bar")).contains(name, "Webhooks").doesNotContain("Users");
    }
    browser.go("users.xhtml");
    assertThat(row(name)).doesNotContain("never");
  }

  private String row(String name) {
    return browser.text("[data-user='" + name + "']");
  }

  @Test
  void wrongFieldsAreNamedWhereTheyAre() {
    browser.go("users.xhtml?add=1").press("Add user");
    browser.await("two messages", () -> said("name").equals("Is needed"));
    assertThat(said("password")).isEqualTo("Is needed");
    browser.type("Name", "not a name").type("Password", "short").press("Add user");
    browser.await("what a name is", () -> said("name").startsWith("Must be letters"));
    assertThat(said("password")).isEqualTo("Must be 12 to 200 characters");
    browser.type("Name", "admin").type("Password", Installation.PASSWORD).press("Add user");
    browser.await("that it is taken", () -> said("name").contains("There is a user admin"));
  }

  private String said(String field) {
    return browser.text("[id='userForm:" + field + "Said']");
  }

  @Test
  void roleAndPasswordAreChangedAtOnce() {
    String name = installation.newUser("VIEWER");
    browser.go("users.xhtml").press("Edit " + name);
    browser.tick(OPERATOR).type("New password", "short").press("Save");
    browser.await("the length", () -> said("password").equals("Must be 12 to 200 characters"));
    browser.type("New password", OTHER_PASSWORD).press("Save").awaitText("was changed");
    assertThat(row(name)).contains("Operator");
    Api api = installation.as(name, OTHER_PASSWORD);
    assertThat(api.request().get("/api/v1/webhooks").statusCode()).isEqualTo(200);
    assertThat(installation.as(name).request().get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void userIsRemovedWithHisSessionAfterAQuestion() {
    String name = installation.newUser("VIEWER");
    try (Browser his = Browser.open(installation.server(), name)) {
      browser.go("users.xhtml").press("Remove " + name);
      assertThat(browser.text("#removeTitle")).isEqualTo("Remove " + name + "?");
      browser.press("Cancel").press("Remove " + name).press("Remove");
      browser.awaitText("User " + name + " was removed");
      his.go("exports.xhtml");
      assertThat(his.address()).contains("login.xhtml");
    }
  }

  @Test
  void lastAdminStays() {
    browser.go("users.xhtml").press("Remove admin").press("Remove");
    browser.awaitText("User admin is the last admin");
    browser.go("users.xhtml?edit=admin").tick("Viewer: sees everything but secrets").press("Save");
    browser.await("that it is the last", () -> said("role").contains("is the last admin"));
    assertThat(installation.api().request().get("/api/v1/users/admin").jsonPath().getString("role"))
        .isEqualTo("ADMIN");
  }

  @Test
  void ownPasswordIsChangedAndTheSessionGoesOn() {
    String name = installation.newUser("VIEWER");
    try (Browser hers = Browser.open(installation.server(), name);
        Browser elsewhere = Browser.open(installation.server(), name)) {
      hers.press(name);
      assertThat(hers.text("main")).contains(name, "Viewer", "Password");
      change(hers, OTHER_PASSWORD, OTHER_PASSWORD, OTHER_PASSWORD);
      hers.awaitText("Is not your password");
      change(hers, Installation.PASSWORD, OTHER_PASSWORD, "something else");
      hers.awaitText("Is not the new password");
      change(hers, Installation.PASSWORD, OTHER_PASSWORD, OTHER_PASSWORD);
      hers.awaitText("Your password was changed");
      hers.go("exports.xhtml").awaitText("Raw CleverTap data");
      elsewhere.go("exports.xhtml");
      assertThat(elsewhere.address()).contains("login.xhtml");
    }
    assertThat(installation.as(name, OTHER_PASSWORD).request().get("/api/v1/me").statusCode())
        .isEqualTo(200);
  }

  private static void change(Browser browser, String current, String next, String again) {
    browser.type("Current password", current).type("New password", next);
    browser.type("New password, once more", again).press("Change password");
  }
}
