package io.sluice.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.sluice.it.access.SecuredInstallation.World;
import io.sluice.it.world.Api;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Users and API tokens over HTTP. */
@ExtendWith(SecuredInstallation.class)
class UsersIT {
  private static final String USERS = "/api/v1/users";
  private static final String TOKENS = "/api/v1/tokens";
  private static final String ME = "/api/v1/me";

  private World world;
  private Api admin;

  @BeforeEach
  void admin(World shared) {
    world = shared;
    admin = shared.api();
  }

  @Test
  void userIsAddedSeenChangedAndRemoved() {
    String name = World.unique("olga");
    Map<String, String> body = Map.of("name", name, "role", "OPERATOR", "password", World.PASSWORD);
    Response created = admin.expect(201, admin.post(USERS, body));
    assertThat(created.header("Location")).endsWith(USERS + "/" + name);
    assertThat(created.asString()).doesNotContain("password");
    admin.expect(409, admin.post(USERS, body));

    JsonNode me = Api.tree(world.as(name, World.PASSWORD).request().get(ME));
    assertThat(me.path("name").asText()).isEqualTo(name);
    assertThat(me.path("role").asText()).isEqualTo("OPERATOR");
    JsonNode seen = Api.tree(admin.request().get(USERS + "/" + name));
    assertThat(seen.path("lastLoginAt").asText()).isNotBlank();

    JsonNode changed = Api.tree(admin.put(USERS + "/" + name, Map.of("role", "VIEWER")));
    assertThat(changed.path("role").asText()).isEqualTo("VIEWER");
    admin.expect(200, admin.put(USERS + "/" + name, changed));
    admin.expect(204, admin.request().delete(USERS + "/" + name));
    admin.expect(404, admin.request().get(USERS + "/" + name));
    assertThat(world.as(name, World.PASSWORD).request().get(ME).statusCode()).isEqualTo(401);
  }

  @Test
  void badUsersAreRefusedFieldByField() {
    for (Map<String, String> bad :
        List.of(
            Map.of("name", "a b", "role", "VIEWER", "password", World.PASSWORD),
            Map.of("name", "a:b", "role", "VIEWER", "password", World.PASSWORD),
            Map.of("name", "", "role", "VIEWER", "password", World.PASSWORD),
            Map.of("name", "a", "role", "KING", "password", World.PASSWORD),
            Map.of("name", "a", "role", "VIEWER", "password", "short"))) {
      Response refused = admin.expect(400, admin.post(USERS, bad));
      assertThat(Api.tree(refused).path("errors")).as(refused.asString()).hasSize(1);
      assertThat(refused.asString()).doesNotContain("\"short\"");
    }
  }

  @Test
  void ownPasswordIsChangedByWhoKnowsIt() {
    String name = world.newUser("VIEWER");
    Api user = world.as(name, World.PASSWORD);
    String next = World.PASSWORD + "-next";
    Response wrong =
        user.put(ME + "/password", Map.of("currentPassword", "wrong", "newPassword", next));
    assertThat(Api.tree(user.expect(400, wrong)).path("errors").get(0).path("field").asText())
        .isEqualTo("currentPassword");
    user.expect(
        204,
        user.put(ME + "/password", Map.of("currentPassword", World.PASSWORD, "newPassword", next)));
    assertThat(user.request().get(ME).statusCode()).isEqualTo(401);
    assertThat(world.as(name, next).request().get(ME).statusCode()).isEqualTo(200);
  }

  @Test
  void tokenIsShownOnceAndWorksUntilItIsRevoked() {
    Api user = world.as("OPERATOR");
    Response created = user.expect(201, user.post(TOKENS, token("ci", "VIEWER")));
    String text = created.jsonPath().getString("token");
    String path = TOKENS + "/" + created.jsonPath().getLong("id");
    assertThat(created.header("Location")).endsWith(path);
    assertThat(user.request().get(path).asString()).doesNotContain(text);

    assertThat(bearer(text).get(ME).jsonPath().getString("name")).isNotBlank();
    assertThat(bearer(text).get("/api/v1/exports").statusCode()).isEqualTo(200);
    assertThat(bearer(text).post("/api/v1/exports/1/stop").statusCode())
        .as("the token is a viewer's")
        .isEqualTo(403);
    assertThat(bearer(text).get(ME).header("Set-Cookie")).isNull();
    JsonNode listed = Api.tree(user.request().get(TOKENS)).path("items");
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).path("lastUsedAt").asText()).isNotBlank();

    assertThat(world.as("ADMIN").request().delete(path).statusCode()).isEqualTo(204);
    Response revoked = bearer(text).get(ME);
    assertThat(revoked.statusCode()).isEqualTo(401);
    assertThat(revoked.contentType()).startsWith("application/problem+json");
  }

  @Test
  void tokenEndsWithItsTime() {
    Api user = world.as("VIEWER");
    String text = user.post(TOKENS, token("ci", "VIEWER")).jsonPath().getString("token");
    assertThat(bearer(text).get(ME).statusCode()).isEqualTo(200);
    world.goOn(Duration.ofDays(31));
    assertThat(bearer(text).get(ME).statusCode()).isEqualTo(401);
  }

  @Test
  void tokenIsNeitherAboveItsUserNorMadeByAToken() {
    Api user = world.as("OPERATOR");
    user.expect(400, user.post(TOKENS, token("ci", "ADMIN")));
    String text = user.post(TOKENS, token("ci", "OPERATOR")).jsonPath().getString("token");
    Response another =
        bearer(text)
            .contentType("application/json")
            .body("{\"name\":\"x\",\"role\":\"VIEWER\",\"expiresInDays\":1}")
            .post(TOKENS);
    assertThat(another.statusCode()).isEqualTo(403);
    assertThat(Api.tree(another).path("detail").asText()).contains("token");
  }

  @Test
  void wrongTokensAndHostileNamesAreUnauthorized() {
    for (String text : List.of("", "x", "sluice_", "sluice_" + "A".repeat(5_000))) {
      assertThat(bearer(text).get(ME).statusCode()).isEqualTo(401);
    }
    assertThat(world.as("a\0b", "x").request().get(ME).statusCode()).isEqualTo(401);
    assertThat(admin.request().urlEncodingEnabled(false).get(USERS + "/%00").statusCode())
        .isIn(400, 404);
  }

  private RequestSpecification bearer(String text) {
    return admin.anonymous().header("Authorization", "Bearer " + text);
  }

  private Map<String, Object> token(String name, String role) {
    return Map.of("name", name, "role", role, "expiresInDays", 30);
  }
}
