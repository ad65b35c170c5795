package io.sluice.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.DateTimeException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on loopback with one service behind every path. */
public final class HttpHost implements AutoCloseable {
  private static final int THREADS = 32;

  static {
    // Read once by the JDK's server, so set before it starts: without it every answer waits 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.idleInterval", "300");
  }

  /** Answers one request; what it throws becomes the vendor's answer or a 500. */
  public interface Service {
    HttpReply serve(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads;

  private HttpHost(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts at once.
   *
   * @param port 0 for any free one
   */
  public static HttpHost start(int port, Service service) {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 256);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS, HttpHost::daemon);
      server.setExecutor(threads);
      server.createContext("/", exchange -> answer(exchange, service));
      server.start();
      return new HttpHost(server, threads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(HttpExchange exchange, Service service) {
    try (exchange) {
      ConnectionEnd.announce(exchange);
      reply(exchange, service).send(exchange, () -> {});
    } catch (IOException | UncheckedIOException e) {
      // The caller has gone; closing the exchange is all that is left to do.
      exchange.close();
    }
  }

  private static HttpReply reply(HttpExchange exchange, Service service) throws IOException {
    try {
      return service.serve(exchange);
    } catch (RefusedException e) {
      return e.reply();
    } catch (IllegalArgumentException | DateTimeException e) {
      return HttpReply.text(400, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return HttpReply.text(500, "The sandbox is broken: " + e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sandbox-http");
    thread.setDaemon(true);
    return thread;
  }
}
