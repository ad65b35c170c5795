package io.sluice.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class RestRouteTest {

  @Path("things")
  static class Things {
    @GET
    public void list() {}

    @POST
    @Path("{id}/stop")
    public void stop() {}

    public void locate() {}
  }

  static class Proxied extends Things {}

  @Test
  void routeIsMethodAndPaths() throws Exception {
    assertThat(route(Things.class, "list")).isEqualTo("GET /api/v1/things");
    assertThat(route(Things.class, "stop")).isEqualTo("POST /api/v1/things/{id}/stop");
  }

  @Test
  void routeOfAProxyIsThatOfItsClass() throws Exception {
    assertThat(route(Proxied.class, "list")).isEqualTo("GET /api/v1/things");
  }

  @Test
  void methodWithoutAVerbIsInNoTable() throws Exception {
    assertThat(new AccessTable().ofRoute(route(Things.class, "locate"))).isEmpty();
  }

  private static String route(Class<?> resource, String method) throws Exception {
    return RestRoute.of(resource, Things.class.getMethod(method));
  }
}
