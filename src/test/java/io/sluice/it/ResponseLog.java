package io.sluice.it;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps status, headers and body of every answer, for tests of what must be in none. */
final class ResponseLog implements Filter {
  private final List<String> answers = new CopyOnWriteArrayList<>();
  private volatile boolean on;

  /** Keeps answers from now on. */
  void keep() {
    on = true;
  }

  List<String> answers() {
    return List.copyOf(answers);
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification wanted,
      FilterContext context) {
    Response response = context.next(request, wanted);
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
}
