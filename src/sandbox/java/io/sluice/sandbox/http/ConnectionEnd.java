package io.sluice.sandbox.http;

import com.sun.net.httpserver.HttpExchange;

/**
 * Says in an answer that the connection ends with it. The JDK's server ends a connection when it is
 * asked to, but does not say so: the caller could use it once more, and meet a reset.
 */
public final class ConnectionEnd {
  private static final String CONNECTION = "Connection";

  private ConnectionEnd() {}

  /** Call it before the headers of the answer are sent. */
  public static void announce(HttpExchange exchange) {
    if ("close".equalsIgnoreCase(exchange.getRequestHeaders().getFirst(CONNECTION))) {
      exchange.getResponseHeaders().set(CONNECTION, "close");
    }
  }
}
