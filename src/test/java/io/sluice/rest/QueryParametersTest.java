package io.sluice.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QueryParametersTest {

  @Test
  void theParametersOfAResourceAreThoseOfItsMethodAndOfItsBeans() {
    assertThat(QueryParameters.names(method("list"))).containsExactly("page", "size", "status");
  }

  @Test
  void aResourceMayHaveNone() {
    assertThat(QueryParameters.names(method("get"))).isEmpty();
  }

  private static Method method(String name) {
    return Arrays.stream(Resource.class.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  interface Resource {
    void list(@QueryParam("status") String status, @BeanParam PageParameters page);

    void get(@PathParam("id") long id);
  }
}
