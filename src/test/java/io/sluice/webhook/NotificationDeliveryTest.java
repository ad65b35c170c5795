package io.sluice.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.sluice.security.secret.Secret;
import io.sluice.webhook.address.AddressPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationDeliveryTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
  private static final String BODY = "{\"id\":\"n1\"}";

  private record Received(String path, String signature, String type, String body) {}

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private HttpServer server;
  private NotificationsInMemory notifications;
  private volatile int status = 200;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(
              new Received(
                  exchange.getRequestURI().toString(),
                  exchange.getRequestHeaders().getFirst("Sluice-Signature"),
                  exchange.getRequestHeaders().getFirst("Content-Type"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    notifications = new NotificationsInMemory(url("/hook?team=a%20b"));
    notifications.add(7, BODY, NOW);
  }

  @AfterEach
  void stop() {
    server.stop(0);
    timer.shutdownNow();
  }

  @Test
  void whatIsTakenLeavesTheOutbox() {
    assertThat(deliver(true, NOW)).isEmpty();

    assertThat(notifications.waiting).isEmpty();
    assertThat(notifications.delivered).isEqualTo(1);
    assertThat(received)
        .containsExactly(
            new Received(
                "/hook?team=a%20b",
                Signature.of(BODY, new Secret("whsec-0123456789ab"), NOW),
                "application/json",
                BODY));
  }

  @Test
  void anAddressThatCannotBeCalledIsAFailedTry() {
    notifications = new NotificationsInMemory(URI.create("http://127.0.0.1:70000/"));
    notifications.add(7, BODY, NOW);

    assertThat(deliver(true, NOW)).isPresent();
    assertThat(notifications.waiting).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 400, 404, 410, 500, 503})
  void whatIsNotTakenIsTriedAgainAndNoRedirectIsFollowed(int answer) {
    status = answer;

    Optional<Instant> next = deliver(true, NOW);

    assertThat(next.orElseThrow()).isBetween(NOW.plusSeconds(5), NOW.plusSeconds(10));
    assertThat(received).hasSize(1);
    assertThat(notifications.failures).containsExactly("HTTP " + answer);
    assertThat(notifications.waiting.get(1L).getTries()).isEqualTo(1);
  }

  @Test
  void pausesGrowUpToAnHourAndADayEndsThem() {
    status = 503;
    Instant now = NOW;
    int tries = 0;
    for (Optional<Instant> next = Optional.of(NOW); next.isPresent(); tries++) {
      now = next.get();
      next = deliver(true, now);
    }

    assertThat(tries).isBetween(30, 60);
    assertThat(now).isBetween(NOW.plus(Duration.ofHours(23)), NOW.plus(Duration.ofHours(24)));
    assertThat(notifications.waiting).isEmpty();
  }

  @Test
  void theAddressIsCheckedAtEachDelivery() {
    assertThat(deliver(false, NOW)).isPresent();

    assertThat(received).isEmpty();
    assertThat(notifications.failures.get(0))
        .contains("127.0.0.1 has an address that is not public");
  }

  @Test
  void whileTheWebhookIsNotEnabledNothingIsSent() {
    notifications.webhook.setEnabled(false);

    assertThat(deliver(true, NOW)).isPresent();
    assertThat(received).isEmpty();
  }

  @Test
  void whatIsGoneNeedsNoDelivery() {
    notifications.waiting.clear();

    assertThat(deliver(true, NOW)).isEmpty();
    assertThat(received).isEmpty();
  }

  @Test
  void noAnswerIsWordedAndTriedAgain() {
    server.stop(0);

    assertThat(deliver(true, NOW)).isPresent();
    assertThat(notifications.failures.get(0)).startsWith("no answer: ");
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private Optional<Instant> deliver(boolean allowPrivate, Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    Duration timeout = Duration.ofSeconds(10);
    try (CloseableHttpClient http =
        WebhookHttp.client(
            new AddressPolicy(allowPrivate), SSLContexts.createSystemDefault(), timeout)) {
      return new NotificationDelivery(
              new NotificationOutcomes(notifications, clock),
              new WebhookClient(http, timeout, timer),
              clock)
          .deliver(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
