package io.sluice.it.console;

import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.sluice.it.world.SluiceServer;
import java.net.URI;

/**
 * The headers that a browser sends: cookies, where a page comes from, and what it would like to
 * show.
 */
public final class Browsing {
  private final SluiceServer server;
  private final CookieFilter cookies = new CookieFilter();

  public Browsing(SluiceServer server) {
    this.server = server;
  }

  /** A link that somebody follows. */
  public Response open(String path) {
    return request().accept(ContentType.HTML).get(path);
  }

  /** A request of a page of Sluice. */
  public RequestSpecification fromPage() {
    return request().header("Sec-Fetch-Site", "same-origin");
  }

  public RequestSpecification request() {
    return RestAssured.given()
        .baseUri(server.url().toString())
        .filter(cookies)
        .filter(server.responses())
        .urlEncodingEnabled(false)
        .redirects()
        .follow(false);
  }

  /** The form of the login page. */
  public Response logIn(String name, String password, String to) {
    return fromPage()
        .contentType(ContentType.URLENC.withCharset("UTF-8"))
        .formParam("name", name)
        .formParam("password", password)
        .formParam("to", to)
        .post("/login");
  }

  /** Starts single sign-on, and returns where the provider is asked. */
  public URI askForSingleSignOn(String to) {
    return URI.create(open("/login/openid?to=" + to).header("Location"));
  }

  /** Comes back from the provider. */
  public Response comeBack(URI answer) {
    return open(answer.getRawPath() + "?" + answer.getRawQuery());
  }
}
