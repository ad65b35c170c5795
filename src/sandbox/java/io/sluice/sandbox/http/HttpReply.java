package io.sluice.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

/** The reply that goes back to the caller, or, for a fault, does not. */
public sealed interface HttpReply {

  /**
   * Sends the reply.
   *
   * @param beforeEnd runs before the caller can see the reply's end, so that what it gives back is
   *     free again when the caller makes its next request
   */
  void send(HttpExchange exchange, Runnable beforeEnd) throws IOException;

  static HttpReply json(int status, String body) {
    return json(status, body, Map.of());
  }

  static HttpReply json(int status, String body, Map<String, String> headers) {
    return new Fixed(status, "application/json", headers, body.getBytes(StandardCharsets.UTF_8));
  }

  static HttpReply text(int status, String body) {
    return new Fixed(status, "text/plain", Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same reply, which gives something back before its end, or when sending fails. */
  default HttpReply releasing(Runnable release) {
    return new Releasing(this, release);
  }

  /** A body known in full. */
  record Fixed(int status, String contentType, Map<String, String> headers, byte[] body)
      implements HttpReply {
    @Override
    public void send(HttpExchange exchange, Runnable beforeEnd) throws IOException {
      exchange.getResponseHeaders().set("Content-Type", contentType);
      headers.forEach(exchange.getResponseHeaders()::set);
      beforeEnd.run();
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
      exchange.close();
    }
  }

  /** A JSON body of any size, written as it is made. */
  record Streamed(Consumer<ByteSink> body) implements HttpReply {
    @Override
    public void send(HttpExchange exchange, Runnable beforeEnd) throws IOException {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        ByteSink sink = ByteSink.to(out);
        body.accept(sink);
        beforeEnd.run();
        sink.flush();
      }
      exchange.close();
    }
  }

  /** The first half of a body whose length was announced in full; then the connection closes. */
  record Cut(Consumer<ByteSink> body) implements HttpReply {
    @Override
    public void send(HttpExchange exchange, Runnable beforeEnd) throws IOException {
      ByteSink whole = ByteSink.inMemory();
      body.accept(whole);
      byte[] bytes = whole.bytes();
      beforeEnd.run();
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(Arrays.copyOf(bytes, bytes.length / 2));
      exchange.close();
    }
  }

  /** No answer: the connection closes. */
  record Reset() implements HttpReply {
    @Override
    public void send(HttpExchange exchange, Runnable beforeEnd) {
      beforeEnd.run();
      exchange.close();
    }
  }

  /** See {@link #releasing}. */
  record Releasing(HttpReply reply, Runnable release) implements HttpReply {
    @Override
    public void send(HttpExchange exchange, Runnable beforeEnd) throws IOException {
      try {
        reply.send(exchange, release);
      } finally {
        release.run();
      }
    }
  }
}
