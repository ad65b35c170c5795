package io.sluice.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** One of CleverTap's APIs, called with valid credentials. */
interface CleverTapApi {
  HttpReply handle(HttpExchange exchange, CleverTapAccount account, Query query) throws IOException;
}
