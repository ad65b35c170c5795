package io.sluice.it.world;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Looks into every answer for secrets, and keeps status, headers and body of it, for tests of what
 * must be in none.
 */
public final class ResponseLog implements Filter {
  private final List<String> answers = new CopyOnWriteArrayList<>();
  private volatile boolean on;

  /** Keeps answers from now on. */
  public void keep() {
    on = true;
  }

  public List<String> answers() {
    return List.copyOf(answers);
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification wanted,
      FilterContext context) {
    if (request.getBody() instanceof String body) {
      KnownSecrets.learn(body);
    }
    Response response = context.next(request, wanted);
    check(request, response);
    if (on) {
      answers.add(
          "%s %s\n%s\n%s\n%s"
              .formatted(
                  request.getMethod(),
                  request.getURI(),
                  response.statusLine(),
                  response.headers(),
                  response.asString()));
    }
    return response;
  }

  /** Only the answer that makes a token shows a secret. */
  private static void check(FilterableRequestSpecification request, Response response) {
    if (request.getURI().endsWith("/tokens") && response.statusCode() == 201) {
      KnownSecrets.learn(response.asString());
    } else {
      KnownSecrets.absentFrom(
          response.headers() + "\n" + response.asString(),
          "the answer to " + request.getMethod() + " " + request.getURI());
    }
  }
}
