package io.sluice.segment;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sluice.sandbox.http.ConnectionEnd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** A Segment that answers as a test tells it, over real HTTP. */
final class SegmentStub implements AutoCloseable {

  /** A request that arrived; {@code body} is inflated, {@code wireBytes} is not. */
  record Received(String method, String path, Headers headers, String body, int wireBytes) {}

  /** A status below 0 drops the connection without an answer. */
  record Answer(int status, Map<String, String> headers, String text) {
    static final Answer OK = new Answer(200, Map.of(), "{\"success\":true}");
    static final Answer DROP = new Answer(-1, Map.of(), "");

    static Answer status(int status) {
      return new Answer(status, Map.of(), "status " + status);
    }

    Answer with(String header, String value) {
      return new Answer(status, Map.of(header, value), text);
    }
  }

  final List<Received> received = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile Function<Received, Answer> answers = any -> Answer.OK;

  SegmentStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** These answers one after the other, then 200 for ever. */
  void answers(Answer... inOrder) {
    List<Answer> left = Collections.synchronizedList(new ArrayList<>(List.of(inOrder)));
    answers = any -> left.isEmpty() ? Answer.OK : left.remove(0);
  }

  void answersBy(Function<Received, Answer> rule) {
    answers = rule;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<String> bodies() {
    return received.stream().map(Received::body).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] wire = exchange.getRequestBody().readAllBytes();
    Received request =
        new Received(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders(),
            text(wire, exchange.getRequestHeaders().getFirst("Content-Encoding")),
            wire.length);
    received.add(request);
    answer(exchange, answers.apply(request));
  }

  private static String text(byte[] wire, String encoding) throws IOException {
    byte[] plain =
        "gzip".equals(encoding)
            ? new GZIPInputStream(new ByteArrayInputStream(wire)).readAllBytes()
            : wire;
    return new String(plain, StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.status() > 0) {
      ConnectionEnd.announce(exchange);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), text.length == 0 ? -1 : text.length);
      exchange.getResponseBody().write(text);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
