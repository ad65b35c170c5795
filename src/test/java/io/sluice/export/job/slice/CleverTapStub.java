package io.sluice.export.job.slice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sluice.clevertap.CleverTapClient;
import io.sluice.clevertap.call.CleverTapSettings;
import io.sluice.delivery.Pause;
import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.intake.AccountAccess;
import io.sluice.record.EventRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A CleverTap over real HTTP that answers each cursor from a script; the last answer repeats. */
public final class CleverTapStub implements AutoCloseable {

  public static final String OPEN = "open";

  /**
   * Followed by a space and an event name, or a part of the query, it is the count of that alone.
   */
  public static final String COUNT = "count";

  public static final String CHECK = "check";
  public static final String LOST =
      "{\"status\":\"fail\",\"error\":\"Incorrect Usage\",\"code\":3}";
  public static final String REFUSED =
      "{\"status\":\"fail\",\"error\":\"Export not allowed for this event\",\"code\":400}";
  public static final String IN_PROGRESS =
      "{\"status\":\"fail\",\"error\":\"Request still in progress, please retry later\",\"code\":2}";
  public static final String BAD_CREDENTIALS =
      "{\"status\":\"fail\",\"error\":\"Invalid Credentials\",\"code\":401}";

  /** The questions that were asked, in order: {@link #OPEN} or a cursor. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  private final Map<String, Deque<String>> script = new ConcurrentHashMap<>();
  private final HttpServer server;

  public CleverTapStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  public CleverTapStub on(String asked, String... answers) {
    script.put(asked, new ArrayDeque<>(List.of(answers)));
    return this;
  }

  public static String cursor(String cursor) {
    return "{\"status\":\"success\",\"cursor\":\"" + cursor + "\"}";
  }

  public static String page(String nextCursor, String... records) {
    String next = nextCursor == null ? "" : ",\"next_cursor\":\"" + nextCursor + "\"";
    return "{\"status\":\"success\"" + next + ",\"records\":[" + String.join(",", records) + "]}";
  }

  /** The record number n of person u1; equal numbers make identical records. */
  public static String record(int n) {
    return "{\"profile\":{\"identity\":\"u1\",\"objectId\":\"o1\"},\"ts\":20261120101500,"
        + "\"event_props\":{\"n\":"
        + n
        + "}}";
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public CleverTapClient client() {
    return new CleverTapClient(
        new CleverTapSettings(
            url(),
            Duration.ofSeconds(10),
            2,
            Duration.ofMinutes(5),
            Duration.ofSeconds(30),
            64 << 20),
        NO_WAIT);
  }

  /** The record as the client reads it. */
  public static EventRecord read(String json) {
    try (CleverTapStub stub = new CleverTapStub().on("c", page(null, json))) {
      return stub.client()
          .page(new AccountAccess("ACC-1", "pass", "in1"), "c", StopSignal.NEVER)
          .records()
          .get(0);
    }
  }

  private static final Pause NO_WAIT =
      (duration, stop, waitedFor) -> {
        if (stop.stopRequested()) {
          throw new StopRequestedException(waitedFor);
        }
      };

  private void handle(HttpExchange exchange) throws IOException {
    String asking = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String key = key(exchange, asking);
    asked.add(key);
    Deque<String> answers = script.getOrDefault(key, new ArrayDeque<>(List.of("{}")));
    String answer = answers.size() > 1 ? answers.poll() : answers.peek();
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.contains("\"code\":401") ? 401 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String key(HttpExchange exchange, String body) {
    String path = exchange.getRequestURI().getPath();
    if (path.endsWith("/now.json")) {
      return CHECK;
    }
    String query = exchange.getRequestURI().getRawQuery();
    if (path.contains("/counts/")) {
      return script.keySet().stream()
          .filter(key -> key.startsWith(COUNT + " "))
          .filter(key -> (body + query).contains(key.substring(COUNT.length() + 1)))
          .findFirst()
          .orElse(COUNT);
    }
    return query != null && query.startsWith("cursor=") ? query.substring(7) : OPEN;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
