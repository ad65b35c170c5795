package io.sluice.sandbox.segment;

import com.sun.net.httpserver.HttpExchange;
import io.sluice.sandbox.http.AdminApi;
import io.sluice.sandbox.http.Faults;
import io.sluice.sandbox.http.HttpHost;
import io.sluice.sandbox.http.HttpReply;
import io.sluice.sandbox.http.JsonText;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Segment's tracking API on loopback, as strict as the real one: it answers 200 to much that it
 * drops afterwards, and here the sender can see what was dropped, and why.
 */
public final class SegmentSandbox implements AutoCloseable {
  /** The write key of the US source with which every sandbox starts. */
  public static final String US_WRITE_KEY = "SANDBOX-WRITE-KEY-US";

  /** The same for the EU. */
  public static final String EU_WRITE_KEY = "SANDBOX-WRITE-KEY-EU";

  private final Faults<SegmentFault> faults = new Faults<>(SegmentFault.class);
  private final WriteKeys writeKeys = new WriteKeys();
  private final RequestRate rate = new RequestRate();
  private final SegmentStore store;
  private final TrackingRoutes tracking;
  private final SegmentRouter router;
  private final HttpHost host;

  private SegmentSandbox(int port, Clock clock) {
    this.store = new SegmentStore(clock);
    this.tracking = new TrackingRoutes(writeKeys, store, faults, clock, rate);
    this.router = new SegmentRouter(tracking, writeKeys, faults, admin());
    addWriteKey(SegmentRegion.US, US_WRITE_KEY);
    addWriteKey(SegmentRegion.EU, EU_WRITE_KEY);
    this.host = HttpHost.start(port, router);
  }

  /**
   * Starts with one source in each region.
   *
   * @param port 0 for any free one
   */
  public static SegmentSandbox start(int port) {
    return start(port, Clock.systemUTC());
  }

  /** The same with a clock that decides when a message id is forgotten. */
  public static SegmentSandbox start(int port, Clock clock) {
    return new SegmentSandbox(port, clock);
  }

  public void addWriteKey(SegmentRegion region, String writeKey) {
    writeKeys.add(region, writeKey);
  }

  /** Knows the write keys of both regions; takes data like {@link #url(SegmentRegion)} for US. */
  public URI url() {
    return host.url();
  }

  /** Stands for a region's host; {@code /v1/batch} and the other routes come after it. */
  public URI url(SegmentRegion region) {
    return URI.create(host.url() + (region == SegmentRegion.US ? "/us" : "/eu"));
  }

  public int port() {
    return host.port();
  }

  public Faults<SegmentFault> faults() {
    return faults;
  }

  /** Answers 400 to every request with such a message, as Segment does to a bad one. */
  public void refuseWhen(Predicate<String> messageId) {
    tracking.refuseWhen(messageId);
  }

  /** The same for messages by their JSON, whatever id the sender gave them. */
  public void refuseContent(Predicate<String> json) {
    tracking.refuseContent(json);
  }

  /**
   * Tells each message of a known source that was taken from now on, repeats of an id included, one
   * at a time and before the request is answered. For tests that keep less than whole messages.
   */
  public void observe(Consumer<StoredMessage> observer) {
    store.observe(observer);
  }

  /** More requests in a second than this are answered 429; 1,000 unless changed. */
  public void limitRequestsPerSecond(int requests) {
    rate.limit(requests);
  }

  /** Keeps messages in full from now on, or does not: for tests, since it takes memory. */
  public void keepMessages(boolean keep) {
    store.keepMessages(keep);
  }

  /** The messages kept in full, in order of arrival. */
  public List<StoredMessage> messages() {
    return store.messages();
  }

  public boolean isStored(String messageId) {
    return store.isStored(messageId);
  }

  /** The messages that one write key has stored. */
  public SourceStats source(String writeKey) {
    return store.source(writeKey);
  }

  /**
   * The messages that were answered 200 and dropped: the first 10,000; the statistics count all.
   */
  public List<RejectedMessage> rejected() {
    return store.rejected();
  }

  public SegmentStats stats() {
    return store.stats(router.requests(), faults.struck());
  }

  /** Forgets all messages and message ids. */
  public void clear() {
    store.clear();
  }

  @Override
  public void close() {
    host.close();
  }

  private AdminApi admin() {
    return new AdminApi(
        faults,
        this::stats,
        Map.of(
            "GET /_sandbox/messages", this::messages,
            "POST /_sandbox/messages", this::keep,
            "GET /_sandbox/rejected", exchange -> HttpReply.json(200, JsonText.write(rejected())),
            "DELETE /_sandbox/messages", this::clear));
  }

  /** One JSON object a line: a message as it was sent. */
  private HttpReply messages(HttpExchange exchange) {
    return new HttpReply.Streamed(
        sink -> messages().forEach(message -> sink.put(message.json()).put('\n')));
  }

  private HttpReply keep(HttpExchange exchange) throws IOException {
    keepMessages(JsonText.read(exchange.getRequestBody()).path("keep").asBoolean());
    return HttpReply.json(200, "{}");
  }

  private HttpReply clear(HttpExchange exchange) {
    clear();
    return HttpReply.json(200, "{}");
  }
}
