package io.sluice.clevertap.call;

import io.sluice.intake.AccountAccess;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** One REST client per base URL, kept as long as the application. */
final class ApiClients {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final String DISABLE_DEFAULT_MAPPER =
      "microprofile.rest.client.disable.default.mapper";

  private final CleverTapSettings settings;
  private final ConcurrentMap<URI, CleverTapApi> clients = new ConcurrentHashMap<>();

  ApiClients(CleverTapSettings settings) {
    this.settings = settings;
  }

  CleverTapApi of(AccountAccess account) {
    return clients.computeIfAbsent(settings.baseUrl(account), this::build);
  }

  private CleverTapApi build(URI baseUrl) {
    return RestClientBuilder.newBuilder()
        .baseUri(baseUrl)
        .connectTimeout(CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
        .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
        .property(DISABLE_DEFAULT_MAPPER, true)
        .register(new VerbatimQuery())
        .build(CleverTapApi.class);
  }
}
