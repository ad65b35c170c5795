package io.sluice.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.sluice.it.access.SecuredInstallation.World;
import io.sluice.it.console.Browsing;
import io.sluice.it.world.Api;
import io.sluice.it.world.OpenIdSandbox.Forgery;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Single sign-on with a provider that is honest, and with one that is not. */
@ExtendWith(SecuredInstallation.class)
class OpenIdIT {
  private static final String ME = "/api/v1/me";

  private World world;
  private Browsing browser;
  private final String name = World.unique("ida");

  @BeforeEach
  void browser(World shared) {
    world = shared;
    browser = shared.browser();
  }

  @Test
  void loginPageOffersIt() {
    assertThat(browser.open("/login.xhtml?to=/x").asString())
        .contains("href=\"/login/openid?to=%2Fx\"");
  }

  @Test
  void userOfTheProviderComesInWithTheRoleOfHisGroup() {
    provide("staff", "sluice-admins");
    URI ask = browser.askForSingleSignOn(ME);
    assertThat(ask.getRawQuery())
        .contains("response_type=code", "state=", "nonce=", "code_challenge_method=S256");
    Response in = browser.comeBack(world.openId().answer(ask));
    assertThat(in.statusCode()).as(in.asString()).isEqualTo(302);
    assertThat(in.header("Location")).endsWith(ME);

    JsonNode me = Api.tree(browser.request().get(ME));
    assertThat(me.path("name").asText()).isEqualTo(name);
    assertThat(me.path("role").asText()).isEqualTo("ADMIN");
    assertThat(me.path("origin").asText()).isEqualTo("OPENID");
    assertThat(
            Api.tree(world.api().request().get("/api/v1/audit?user=" + name))
                .path("items")
                .get(0)
                .path("action")
                .asText())
        .isEqualTo("LOGIN");
  }

  @Test
  void nextLoginBringsTheNextRoleAndNoneRemovesTheUser() {
    provide("sluice-admins");
    comeIn();
    provide("everybody");
    comeIn();
    assertThat(browser.request().get("/api/v1/users").statusCode()).isEqualTo(403);
    assertThat(world.api().request().get("/api/v1/users/" + name).statusCode()).isEqualTo(200);

    provide("staff");
    Response refused = comeIn();
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.asString()).contains("You have no role in Sluice");
    assertThat(world.api().request().get("/api/v1/users/" + name).statusCode()).isEqualTo(404);
    assertThat(browser.request().get(ME).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void forgedTokenLetsNobodyIn(Forgery forgery) {
    provide("sluice-admins");
    world.openId().forge(forgery);
    failed(comeIn());
  }

  @Test
  void consoleSaysThatTheProviderKeepsRoleAndPassword() {
    provide("sluice-admins");
    assertThat(comeIn().statusCode()).isEqualTo(302);
    assertThat(browser.open("/console/me.xhtml").asString())
        .contains(name, "You log in with single sign-on")
        .doesNotContain("currentPassword");
    assertThat(browser.open("/console/users.xhtml?edit=" + name).asString())
        .contains("which says the role at each login")
        .doesNotContain("userForm:password");
    assertThat(browser.open("/console/users.xhtml").asString()).contains("Single sign-on");
  }

  @Test
  void answerForAnotherBrowserLetsNobodyIn() {
    provide("sluice-admins");
    URI answer = world.openId().answer(browser.askForSingleSignOn("/"));
    failed(world.browser().comeBack(answer));
    Browsing other = world.browser();
    other.askForSingleSignOn("/");
    failed(other.comeBack(answer));
  }

  @Test
  void answerServesOnce() {
    provide("sluice-admins");
    URI answer = world.openId().answer(browser.askForSingleSignOn("/"));
    assertThat(browser.comeBack(answer).statusCode()).isEqualTo(302);
    browser.fromPage().post("/logout");
    failed(browser.comeBack(answer));
  }

  @Test
  void answerThatComesTooLateLetsNobodyIn() {
    provide("sluice-admins");
    URI answer = world.openId().answer(browser.askForSingleSignOn("/"));
    world.goOn(Duration.ofMinutes(11));
    failed(browser.comeBack(answer));
  }

  @Test
  void providersUserCannotTakeTheNameOfAUserWithAPassword() {
    world.openId().user(Map.of("preferred_username", "admin", "groups", List.of("sluice-admins")));
    failed(comeIn());
  }

  @Test
  void userOfTheProviderHasNoPassword() {
    provide("sluice-admins");
    comeIn();
    for (String password : List.of("", "null", World.PASSWORD)) {
      assertThat(world.as(name, password).request().get(ME).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void providerThatSaysNoIsTold() {
    browser.askForSingleSignOn("/");
    failed(browser.open("/login/openid/callback?error=access_denied&state=x"));
    failed(world.browser().open("/login/openid/callback"));
  }

  private void provide(String... groups) {
    world.openId().user(Map.of("preferred_username", name, "groups", List.of(groups)));
  }

  private Response comeIn() {
    return browser.comeBack(world.openId().answer(browser.askForSingleSignOn("/")));
  }

  private void failed(Response refused) {
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(403);
    assertThat(refused.asString()).contains("Single sign-on failed");
    assertThat(refused.cookie("SLUICE")).isNull();
    assertThat(refused.asString()).doesNotContain("Exception");
  }
}
