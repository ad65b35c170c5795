package io.sluice.sandbox.clevertap;

import com.sun.net.httpserver.HttpExchange;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.http.HttpReply;
import io.sluice.sandbox.http.Query;
import java.io.IOException;

/** One of CleverTap's APIs, called with valid credentials. */
interface AccountApi {
  HttpReply handle(HttpExchange exchange, SandboxAccount account, Query query) throws IOException;
}
