package io.sluice.sandbox.clevertap;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import io.sluice.sandbox.data.ExpectedRecord;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.data.SandboxPerson;
import io.sluice.sandbox.data.Selection;
import io.sluice.sandbox.http.AdminApi;
import io.sluice.sandbox.http.Faults;
import io.sluice.sandbox.http.HttpHost;
import io.sluice.sandbox.http.HttpReply;
import io.sluice.sandbox.http.JsonText;
import io.sluice.sandbox.http.Query;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/**
 * CleverTap's export API on loopback: its credentials, regions, cursors, pages, counts, limits and
 * errors, over data that is made up while it is served. Memory stays flat for any number of
 * records.
 */
public final class CleverTapSandbox implements AutoCloseable {
  private final CleverTapParts parts;
  private final EventPages events;
  private final ProfilePages profiles;
  private final SandboxAccount standard;
  private final CleverTapRouter router;
  private final HttpHost host;

  private CleverTapSandbox(int port, SandboxData data, Clock clock) {
    this.parts = CleverTapParts.of(data, clock);
    this.events = new EventPages(data, parts.late());
    this.profiles = new ProfilePages(data, events);
    this.standard = SandboxAccount.standard(data.zone());
    this.router = new CleverTapRouter(apis(), admin(), parts);
    router.register(standard);
    this.host = HttpHost.start(port, router);
  }

  /**
   * Starts with the standard account.
   *
   * @param port 0 for any free one
   */
  public static CleverTapSandbox start(int port, SandboxData data) {
    return start(port, data, Clock.systemUTC());
  }

  /** The same with a clock that decides which days are over and which cursors are alive. */
  public static CleverTapSandbox start(int port, SandboxData data, Clock clock) {
    return new CleverTapSandbox(port, data, clock);
  }

  public void register(SandboxAccount account) {
    router.register(account);
  }

  /** The account with which the sandbox started. */
  public SandboxAccount account() {
    return standard;
  }

  /** Takes every region's accounts. */
  public URI url() {
    return host.url();
  }

  /** Stands for a region's host: refuses the accounts of other regions. */
  public URI url(String region) {
    return URI.create(host.url() + "/" + region);
  }

  public int port() {
    return host.port();
  }

  public Faults<CleverTapFault> faults() {
    return parts.faults();
  }

  public CleverTapStats stats() {
    return CleverTapStats.of(parts.counters(), parts.faults());
  }

  /**
   * The number of cursors that were opened, by any account, for a selection of the event from that
   * day on.
   */
  public long openings(String event, LocalDate day) {
    return parts.counters().openings().of(event, day);
  }

  /** Adds records to a day, as phones do that were offline. Open cursors do not see them. */
  public void addLate(String event, LocalDate day, int records) {
    parts.late().add(event, day, records);
  }

  /**
   * The records that the standard account's export of a day must give now, in no promised order.
   */
  public Stream<ExpectedRecord> expected(String event, LocalDate day) {
    return expected(standard, event, day);
  }

  public Stream<ExpectedRecord> expected(SandboxAccount account, String event, LocalDate day) {
    return events.expected(account, now(event, day, day));
  }

  /** The objectIds of the people that were active on some day, each once. */
  public Stream<String> expectedPeople(String event, LocalDate from, LocalDate to) {
    return Arrays.stream(profiles.people(standard, now(event, from, to)))
        .mapToObj(number -> ExpectedRecord.objectId(SandboxPerson.of(parts.data(), number)));
  }

  @Override
  public void close() {
    host.close();
  }

  private Selection now(String event, LocalDate from, LocalDate to) {
    Instant now = parts.clock().instant();
    int version = parts.late().version();
    return new Selection(
        event, SandboxAccount.number(from), SandboxAccount.number(to), now, version);
  }

  private Map<String, AccountApi> apis() {
    SelectionReader selections = parts.selections();
    CountsApi.Counter people = (account, selection) -> profiles.people(account, selection).length;
    return Map.of(
        "/1/events.json", new ExportApi("events", events, parts),
        "/1/profiles.json", new ExportApi("profiles", profiles, parts),
        "/1/counts/events.json",
            new CountsApi(selections, (account, all) -> events.slice(account, all).total()),
        "/1/counts/profiles.json", new CountsApi(selections, people),
        "/1/now.json",
            (exchange, account, query) ->
                HttpReply.json(200, "{\"status\":\"success\",\"count\":42}"),
        "/getSchema", new SchemaApi(parts.data()));
  }

  private AdminApi admin() {
    return new AdminApi(
        parts.faults(),
        this::stats,
        Map.of("POST /_sandbox/late", this::late, "GET /_sandbox/expected", this::expected));
  }

  private HttpReply late(HttpExchange exchange) throws IOException {
    JsonNode body = JsonText.read(exchange.getRequestBody());
    LocalDate day = LocalDate.parse(body.path("day").asText());
    addLate(body.path("event").asText(), day, body.path("records").asInt());
    return HttpReply.json(200, "{}");
  }

  /** One JSON object a line. */
  private HttpReply expected(HttpExchange exchange) {
    Query query = Query.of(exchange.getRequestURI());
    LocalDate day = LocalDate.parse(query.required("day"));
    String event = query.required("event");
    return new HttpReply.Streamed(
        sink -> expected(event, day).forEach(record -> sink.put(JsonText.write(record)).put('\n')));
  }
}
