package io.sluice.sandbox.clevertap;

import com.sun.net.httpserver.HttpExchange;
import io.sluice.sandbox.data.CleverTapAccount;
import io.sluice.sandbox.http.HttpReply;
import io.sluice.sandbox.http.Query;
import java.io.IOException;

/** One of CleverTap's APIs, called with valid credentials. */
interface CleverTapApi {
  HttpReply handle(HttpExchange exchange, CleverTapAccount account, Query query) throws IOException;
}
