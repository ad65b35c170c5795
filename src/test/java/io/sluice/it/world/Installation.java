package io.sluice.it.world;

import io.sluice.sandbox.Sandbox;
import io.sluice.sandbox.clevertap.CleverTapSandbox;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A server with the world around it. */
public record Installation(Sandbox sandbox, SluiceServer server) implements AutoCloseable {
  public static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

  /** Of every user but admin. */
  public static final String PASSWORD = "it-user-Pa55-Qz38-of-the-tests";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  public static Installation start(String name, SandboxData data) {
    return start(data, sandbox -> SluiceServer.start(name, sandbox));
  }

  public static Installation start(
      String name, SandboxData data, Path jdk, Map<String, String> more) {
    return start(data, sandbox -> SluiceServer.start(name, sandbox, jdk, more));
  }

  private static Installation start(SandboxData data, Function<Sandbox, SluiceServer> launch) {
    Sandbox sandbox = Sandbox.start(data.withZone(ZONE));
    try {
      return new Installation(sandbox, launch.apply(sandbox));
    } catch (Throwable e) {
      sandbox.close();
      throw e;
    }
  }

  /** A whole day of the account's zone: 1 is yesterday. */
  public static LocalDate daysAgo(int days) {
    return LocalDate.now(ZONE).minusDays(days);
  }

  public CleverTapSandbox clevertap() {
    return sandbox.clevertap();
  }

  public SegmentSandbox segment() {
    return sandbox.segment();
  }

  public Api api() {
    return server.api();
  }

  /** Ends what an earlier test left running, and makes the sandboxes well-behaved and empty. */
  public Installation reset() {
    clevertap().faults().clear();
    segment().faults().clear();
    segment().refuseWhen(id -> false);
    segment().keepMessages(false);
    for (String status : List.of("RUNNING", "PENDING")) {
      api().items("/api/v1/exports?status=" + status, ExportView.class).forEach(this::end);
    }
    segment().clear();
    return this;
  }

  private void end(ExportView export) {
    api().request().post("/api/v1/exports/" + export.id() + "/stop");
  }

  /** A new user with that role. Returns the name. */
  public String newUser(String role) {
    String name = unique(role.toLowerCase(Locale.ROOT));
    api()
        .expect(
            201,
            api().post("/api/v1/users", Map.of("name", name, "role", role, "password", PASSWORD)));
    return name;
  }

  /** The API as a user of {@link #newUser(String)}. */
  public Api as(String user) {
    return as(user, PASSWORD);
  }

  public Api as(String user, String password) {
    return new Api(server.url(), user, password, server.log(), server.responses());
  }

  public static String unique(String name) {
    return name + "-" + UUID.randomUUID();
  }

  public long account() {
    SandboxAccount known = clevertap().account();
    return account(known.accountId(), known.passcode(), known.region());
  }

  public long account(String accountId, String passcode, String region) {
    return api().create("/api/v1/accounts", accountBody(accountId, passcode, region));
  }

  public Map<String, Object> accountBody(String accountId, String passcode, String region) {
    return Map.of(
        "name", "Account " + NUMBER.incrementAndGet(),
        "accountId", accountId,
        "passcode", passcode,
        "region", region,
        "timeZone", ZONE.getId());
  }

  /** A partner in the US for an account of its own. */
  public long partner() {
    return partner(account(), SegmentSandbox.US_WRITE_KEY, "US", Map.of());
  }

  /**
   * @param more members of the body
   */
  public long partner(long account, String writeKey, String region, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("type", "SEGMENT");
    body.put("account", account);
    body.put("nickname", "Partner " + NUMBER.incrementAndGet());
    body.put("writeKey", writeKey);
    body.put("region", region);
    body.putAll(more);
    return api().create("/api/v1/partners", body);
  }

  @Override
  public void close() {
    server.close();
    sandbox.close();
  }
}
