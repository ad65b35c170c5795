package io.sluice.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.sluice.it.access.SecuredInstallation.World;
import io.sluice.it.console.Browsing;
import io.sluice.it.world.SluiceServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The login page, its session, and what guessing is met with. */
@ExtendWith(SecuredInstallation.class)
class LoginIT {
  private static final String ME = "/api/v1/me";

  private World world;
  private Browsing browser;

  @BeforeEach
  void browser(World shared) {
    world = shared;
    browser = shared.browser();
  }

  @Test
  void browserWithoutALoginIsLedToTheLoginPageAndBack() {
    Response refused = browser.open(ME + "?a=b%20c");
    assertThat(refused.statusCode()).isEqualTo(302);
    assertThat(refused.header("Location"))
        .endsWith("/login.xhtml?to=%2Fapi%2Fv1%2Fme%3Fa%3Db%2520c");
    assertThat(refused.header("WWW-Authenticate")).as("the browser must not ask").isNull();

    Response page = browser.open("/login.xhtml?to=%2Fapi%2Fv1%2Fme");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString())
        .contains("name=\"to\" value=\"/api/v1/me\"")
        .contains("type=\"password\"");
    assertThat(page.header("Set-Cookie")).as("no session for strangers").isNull();

    String name = world.newUser("OPERATOR");
    Response in = browser.logIn(name, World.PASSWORD, ME);
    assertThat(in.statusCode()).isEqualTo(302);
    assertThat(in.header("Location")).endsWith(ME);
    assertThat(browser.request().get(ME).jsonPath().getString("name")).isEqualTo(name);
  }

  @Test
  void cookieOfTheSessionIsOutOfReach() {
    String cookie = loggedIn("VIEWER").header("Set-Cookie");
    assertThat(cookie).contains("HttpOnly").contains("Path=/");
    assertThat(cookie).containsIgnoringCase("SameSite=Lax");
    assertThat(cookie).as("this test has no TLS").doesNotContain("Secure");
  }

  @Test
  void sessionIsAnotherOneAfterALogin() {
    String first = session(loggedIn("VIEWER"));
    String second = session(loggedIn("VIEWER"));
    assertThat(second).isNotEqualTo(first);
    Response planted =
        world.browser().request().cookie("SLUICE", first).accept("application/json").get(ME);
    assertThat(planted.statusCode()).as("the session before the second login").isEqualTo(401);
  }

  @Test
  void loginLeadsToNoOtherHost() {
    String name = world.newUser("VIEWER");
    Response in = browser.logIn(name, World.PASSWORD, "//evil.example/");
    assertThat(in.header("Location")).doesNotContain("evil");
  }

  @Test
  void wrongPasswordShowsThePageAgain() {
    Response refused = browser.logIn("nobody at all", "wrong", ME);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.asString()).contains("The name or the password is wrong.");
    assertThat(refused.header("Set-Cookie")).isNull();
  }

  @Test
  void logoutEndsTheSession() {
    loggedIn("VIEWER");
    Response out = browser.fromPage().post("/logout");
    assertThat(out.header("Location")).endsWith("/login.xhtml?out");
    assertThat(browser.request().get(ME).statusCode()).isEqualTo(401);
  }

  @Test
  void sessionEndsWithoutUse() {
    loggedIn("VIEWER");
    world.goOn(Duration.ofMinutes(29));
    assertThat(browser.request().get(ME).statusCode()).isEqualTo(200);
    world.goOn(Duration.ofMinutes(29));
    assertThat(browser.request().get(ME + "?background").statusCode()).isEqualTo(200);
    world.goOn(Duration.ofMinutes(2));
    assertThat(browser.request().get(ME).statusCode()).as("a page's own polling").isEqualTo(401);
  }

  @Test
  void sessionEndsAfterTwelveHoursInAnyCase() {
    loggedIn("VIEWER");
    for (int i = 0; i < 25; i++) {
      world.goOn(Duration.ofMinutes(28));
      assertThat(browser.request().get(ME).statusCode()).isEqualTo(200);
    }
    world.goOn(Duration.ofMinutes(28));
    assertThat(browser.request().get(ME).statusCode()).isEqualTo(401);
  }

  @Test
  void newPasswordAndRemovalEndTheSessionAndAnotherRoleHoldsAtOnce() {
    String name = world.newUser("OPERATOR");
    browser.logIn(name, World.PASSWORD, "/");
    assertThat(browser.request().get("/api/v1/webhooks").statusCode()).isEqualTo(200);
    world.api().put("/api/v1/users/" + name, Map.of("role", "VIEWER"));
    assertThat(browser.request().get("/api/v1/webhooks").statusCode()).isEqualTo(403);
    world
        .api()
        .put("/api/v1/users/" + name + "/password", Map.of("password", World.PASSWORD + "2"));
    assertThat(browser.request().get(ME).statusCode()).isEqualTo(401);

    browser.logIn(name, World.PASSWORD + "2", "/");
    world.api().request().delete("/api/v1/users/" + name);
    assertThat(browser.request().get(ME).statusCode()).isEqualTo(401);
  }

  @Test
  void restMakesNoSession() {
    assertThat(world.api().request().get(ME).header("Set-Cookie")).isNull();
    assertThat(world.api().request().get("/api/v1/exports").header("Set-Cookie")).isNull();
  }

  @Test
  void requestOfAnotherSiteWithTheCookieIsRefused() {
    loggedIn("OPERATOR");
    String route = "/api/v1/exports/999999/stop";
    assertThat(browser.request().post(route).statusCode()).as("unknown page").isEqualTo(403);
    assertThat(browser.request().header("Origin", "http://evil.example").post(route).statusCode())
        .isEqualTo(403);
    assertThat(browser.request().header("Sec-Fetch-Site", "cross-site").post(route).statusCode())
        .isEqualTo(403);
    assertThat(browser.fromPage().post(route).statusCode()).as("its own page").isEqualTo(404);
    String own = world.installation().server().url().toString();
    assertThat(browser.request().header("Origin", own).post(route).statusCode()).isEqualTo(404);
  }

  @Test
  void loginFormOfAnotherSiteIsRefused() {
    Response login =
        browser
            .request()
            .header("Sec-Fetch-Site", "cross-site")
            .formParam("name", "admin")
            .formParam("password", SluiceServer.ADMIN_PASSWORD)
            .post("/login");
    assertThat(login.statusCode()).isEqualTo(403);
    assertThat(login.header("Set-Cookie")).isNull();
  }

  @Test
  void sessionThatIsOverLeadsAPagesScriptToTheLogin() {
    Response partial = browser.fromPage().header("Faces-Request", "partial/ajax").post("/nothing");
    assertThat(partial.statusCode()).isEqualTo(200);
    assertThat(partial.contentType()).startsWith("text/xml");
    assertThat(partial.asString()).contains("<redirect url=\"/login.xhtml\"/>");
  }

  @Test
  void tenthWrongPasswordLocksAndEachFurtherOneForTwiceAsLong() {
    String name = world.newUser("VIEWER");
    for (int i = 0; i < 10; i++) {
      assertThat(browser.logIn(name, "wrong", "/").statusCode()).isEqualTo(401);
    }
    Response locked = browser.logIn(name, World.PASSWORD, "/");
    assertThat(locked.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(50, 61);
    Response basic = world.as(name, World.PASSWORD).request().get(ME);
    assertThat(basic.statusCode()).isEqualTo(429);
    assertThat(basic.header("Retry-After")).isNotBlank();

    world.goOn(Duration.ofSeconds(61));
    assertThat(browser.logIn(name, "wrong", "/").statusCode()).isEqualTo(401);
    int doubled = Integer.parseInt(browser.logIn(name, "wrong", "/").header("Retry-After"));
    assertThat(doubled).isBetween(110, 121);
    world.goOn(Duration.ofSeconds(121));
    assertThat(browser.logIn(name, World.PASSWORD, "/").statusCode()).isEqualTo(302);
  }

  @Test
  void headersKeepABrowserFromGuessingFramingAndStoring() {
    Response page = browser.open("/login.xhtml");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    String policy = String.join("; ", page.headers().getValues("Content-Security-Policy"));
    assertThat(policy).contains("frame-ancestors 'none'").contains("object-src 'none'");
    assertThat(policy).contains("script-src 'self';").contains("style-src 'self';");
    assertThat(policy).doesNotContain("unsafe-").doesNotContain("nonce-");
    Response data = world.api().request().get(ME);
    assertThat(data.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(data.header("Cache-Control")).isEqualTo("no-store");
  }

  private Response loggedIn(String role) {
    Response in = browser.logIn(world.newUser(role), World.PASSWORD, "/");
    assertThat(in.statusCode()).as(in.asString()).isEqualTo(302);
    return in;
  }

  private static String session(Response in) {
    return in.cookie("SLUICE");
  }
}
