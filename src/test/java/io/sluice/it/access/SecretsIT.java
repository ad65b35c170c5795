package io.sluice.it.access;

import static io.sluice.it.world.Installation.daysAgo;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.world.Api;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.Installation;
import io.sluice.it.world.OpenIdSandbox;
import io.sluice.it.world.SluiceServer;
import io.sluice.sandbox.clevertap.CleverTapFault;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import io.sluice.sandbox.segment.SegmentRegion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Secrets go in and never come out: not in answers, not in logs, not in the database's file. */
class SecretsIT {
  private static final String PASSCODE = "Passcode-Zx81-of-CleverTap";
  private static final String WRITE_KEY = "WriteKey-Qy73-of-Segment";
  private static final String WRONG_PASSCODE = "Passcode-Wr0ng-of-CleverTap";
  private static final String WRONG_WRITE_KEY = "WriteKey-Wr0ng-of-Segment";
  private static final String USER_PASSWORD = "Password-Lm42-of-a-user";
  private static final String NEW_PASSWORD = "Password-Nw43-of-a-user";
  private static final String WEBHOOK_SECRET = "Webhook-Wb91-of-a-receiver";
  private static final Map<String, String> OPENID =
      Map.of(
          "SLUICE_OPENID_ISSUER", "http://127.0.0.1:9/",
          "SLUICE_OPENID_CLIENT_ID", "sluice-it",
          "SLUICE_OPENID_CLIENT_SECRET", OpenIdSandbox.SECRET);
  private static final String EVENT = "App Launched";

  @Test
  void secretsComeOutNowhere() throws IOException {
    SandboxData data = SandboxData.empty().withEvent(EVENT, 2_000);
    Path jdk = Path.of(System.getProperty("java.home"));
    try (Installation installation = Installation.start("secrets", data, jdk, OPENID)) {
      installation
          .clevertap()
          .register(new SandboxAccount("SECRET-ID", PASSCODE, "in1", Installation.ZONE));
      installation.segment().addWriteKey(SegmentRegion.US, WRITE_KEY);
      installation.server().responses().keep();

      long account = installation.account("SECRET-ID", PASSCODE, "in1");
      long partner = installation.partner(account, WRITE_KEY, "US", Map.of());
      String token = others(installation.api());
      runs(installation, account, partner);
      badRequests(installation.api(), account, partner);
      reads(installation.api(), account, partner);

      installation.server().stop();
      nowhere(installation.server(), token);
    }
  }

  /** Users, webhooks and a token, whose text is returned; single sign-on does not answer. */
  private static String others(Api api) {
    api.create("/api/v1/webhooks", Map.of("url", "https://192.0.2.1/", "secret", WEBHOOK_SECRET));
    Map<String, String> user = Map.of("name", "u", "role", "ADMIN", "password", USER_PASSWORD);
    api.expect(201, api.post("/api/v1/users", user));
    api.expect(409, api.post("/api/v1/users", user));
    api.expect(204, api.put("/api/v1/users/u/password", Map.of("password", NEW_PASSWORD)));
    api.anonymous().auth().preemptive().basic("u", USER_PASSWORD).get("/api/v1/me");
    api.anonymous()
        .formParam("name", USER_PASSWORD)
        .formParam("password", NEW_PASSWORD)
        .header("Sec-Fetch-Site", "same-origin")
        .post("/login");
    api.expect(502, api.anonymous().get("/login/openid"));
    Map<String, Object> token = Map.of("name", "t", "role", "ADMIN", "expiresInDays", 1);
    String text =
        api.withoutLog()
            .contentType("application/json")
            .body(token)
            .post("/api/v1/tokens")
            .jsonPath()
            .getString("token");
    api.anonymous().header("Authorization", "Bearer " + text).get("/api/v1/me");
    api.anonymous().header("Authorization", "Bearer " + text + "x").get("/api/v1/me");
    return text;
  }

  private static void runs(Installation installation, long account, long partner) {
    Api api = installation.api();
    installation.clevertap().faults().set(CleverTapFault.HTTP_500, FaultRule.next(2).after(2));
    installation.clevertap().faults().set(CleverTapFault.CUT_PAGE, FaultRule.next(1));
    installation.segment().faults().set(SegmentFault.HTTP_503, FaultRule.next(1));
    installation.segment().faults().set(SegmentFault.RESET_BEFORE, FaultRule.next(1));
    api.awaitDone(api.createExport(request(partner)));

    installation.segment().faults().set(SegmentFault.HTTP_403, FaultRule.next(5));
    long other = installation.partner(account, WRITE_KEY, "US", Map.of());
    api.await(api.createExport(request(other)), "FAILED", Duration.ofSeconds(90));
    installation.segment().faults().clear();

    installation.clevertap().faults().set(CleverTapFault.HTTP_401, FaultRule.next(50));
    api.await(api.createExport(request(partner)), "FAILED", Duration.ofSeconds(90));
    api.request().post("/api/v1/accounts/" + account + "/test");
    installation.clevertap().faults().clear();

    long noKey = installation.partner(account, WRONG_WRITE_KEY, "US", Map.of());
    api.request().post("/api/v1/partners/" + noKey + "/test");
    api.await(api.createExport(request(noKey)), "FAILED", Duration.ofSeconds(90));

    long noAccount = installation.account("SECRET-ID", WRONG_PASSCODE, "in1");
    api.request().post("/api/v1/accounts/" + noAccount + "/test");
    api.request().get("/api/v1/accounts/" + noAccount + "/events");
  }

  private static ExportRequest request(long partner) {
    return ExportRequest.of(partner, daysAgo(1), daysAgo(1), EVENT);
  }

  private static void badRequests(Api api, long account, long partner) {
    api.expect(
        400,
        api.post("/api/v1/accounts", Map.of("name", "x", "passcode", PASSCODE, "region", "mars")));
    api.expect(400, api.post("/api/v1/accounts", Map.of("name", "x", "pascode", PASSCODE)));
    api.expect(400, api.post("/api/v1/accounts", Map.of("passcode", List.of(PASSCODE))));
    api.expect(400, api.post("/api/v1/accounts", "{\"passcode\":\"" + PASSCODE));
    api.expect(
        400,
        api.post("/api/v1/partners", Map.of("account", account, "writeKey", WRITE_KEY + " é")));
    api.expect(
        400,
        api.put("/api/v1/partners/" + partner, Map.of("writeKey", WRITE_KEY, "region", "MOON")));
  }

  private static void reads(Api api, long account, long partner) {
    Stream.of(
            "/api/v1/accounts",
            "/api/v1/accounts/" + account,
            "/api/v1/accounts/" + account + "/events",
            "/api/v1/partners",
            "/api/v1/partners/" + partner,
            "/api/v1/exports",
            "/api/v1/runs/1",
            "/api/v1/runs/1/rejections",
            "/api/v1/webhooks",
            "/api/v1/users",
            "/api/v1/tokens",
            "/api/v1/audit",
            "/api/v1/me",
            "/openapi",
            "/metrics",
            "/health")
        .forEach(path -> api.expect(200, api.request().get(path)));
    assertThat(api.request().get("/api/v1/partners/" + partner).asString())
        .contains("••••" + WRITE_KEY.substring(WRITE_KEY.length() - 4));
    assertThat(api.request().get("/api/v1/accounts/" + account).asString())
        .contains("••••" + PASSCODE.substring(PASSCODE.length() - 4));
  }

  private static void nowhere(SluiceServer server, String token) throws IOException {
    for (String answer : server.responses().answers()) {
      clean(answer, answer.lines().findFirst().orElseThrow(), token);
    }
    for (Path log : server.logs()) {
      clean(Files.readString(log, ISO_8859_1), log.toString(), token);
    }
    try (Stream<Path> files = Files.walk(server.data())) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).anyMatch(file -> file.getFileName().toString().endsWith(".mv.db"));
      for (Path file : all) {
        clean(new String(Files.readAllBytes(file), ISO_8859_1), file.toString(), token);
      }
    }
  }

  private static void clean(String text, String where, String token) {
    spellings(token)
        .forEach(
            (what, spelling) ->
                assertThat(text.contains(spelling)).as("%s in %s", what, where).isFalse());
  }

  /** In clear in the encodings that a file may have, and as the Basic header of Segment. */
  private static Map<String, String> spellings(String token) {
    Map<String, String> spellings = new LinkedHashMap<>();
    Map.of(
            "passcode", PASSCODE,
            "write key", WRITE_KEY,
            "wrong passcode", WRONG_PASSCODE,
            "wrong write key", WRONG_WRITE_KEY,
            "password of a user", USER_PASSWORD,
            "his new password", NEW_PASSWORD,
            "webhook's secret", WEBHOOK_SECRET,
            "token", token,
            "OpenID client's secret", OpenIdSandbox.SECRET,
            "admin's password", SluiceServer.ADMIN_PASSWORD)
        .forEach(
            (name, secret) -> {
              spellings.put(name, secret);
              spellings.put(name + " in UTF-16BE", latin(secret.getBytes(UTF_16BE)));
              spellings.put(name + " in UTF-16LE", latin(secret.getBytes(UTF_16LE)));
              spellings.put(name + " in Base64", base64(secret));
              spellings.put("Basic header of the " + name, base64(secret + ":"));
            });
    spellings.put("Basic header of admin", base64("admin:" + SluiceServer.ADMIN_PASSWORD));
    return spellings;
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  /** Without the end, which depends on what follows. */
  private static String base64(String text) {
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    return encoded.substring(0, encoded.length() - 2);
  }
}
