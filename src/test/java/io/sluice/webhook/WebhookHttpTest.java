package io.sluice.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.sluice.webhook.address.AddressPolicy;
import io.sluice.webhook.address.AddressRefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WebhookHttpTest {

  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  /** Finds every name on this machine, and notes what it is asked. */
  private static final class Asked extends AddressPolicy {

    final List<String> hosts = new ArrayList<>();

    @Override
    public List<InetSocketAddress> resolve(String host, int port) {
      hosts.add(host + ":" + port);
      return List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }
  }

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
  private final Asked asked = new Asked();

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost",
        "http://127.0.0.1",
        "http://2130706433",
        "http://127.1",
        "http://[::1]",
        "https://[::ffff:127.0.0.1]",
        "http://10.1.2.3"
      })
  void theOwnNetworkIsRefusedAlsoAsALiteralAddress(String host) throws IOException {
    try (RawReceiver receiver = RawReceiver.saying(OK)) {
      URI url = receiver.url(host, "/");
      assertThatThrownBy(() -> post(new AddressPolicy(false), url))
          .isInstanceOf(AddressRefusedException.class)
          .hasMessageContaining("is not public");
      assertThat(receiver.requests).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://hook.invalid", "http://192.0.2.1", "http://[2001:db8::1]"})
  void whatTheResolverSaysIsConnectedTo(String host) throws IOException {
    try (RawReceiver receiver = RawReceiver.saying(OK)) {
      URI url = receiver.url(host, "/");
      assertThat(post(asked, url)).isEqualTo(200);
      assertThat(receiver.requests.get(0)).contains("Host: " + url.getRawAuthority());
    }
  }

  @Test
  void theResolverIsAskedForEachRequestThoughTheReceiverKeepsConnections() throws IOException {
    HttpServer keeping =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    keeping.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
    keeping.start();
    URI url = URI.create("http://hook.invalid:" + keeping.getAddress().getPort() + "/");
    try (CloseableHttpClient http = WebhookHttp.client(asked, tls(), AMPLE)) {
      WebhookClient client = new WebhookClient(http, AMPLE, timer);
      client.post(url, Map.of(), new byte[0]);
      client.post(url, Map.of(), new byte[0]);
    } finally {
      keeping.stop(0);
    }
    assertThat(asked.hosts).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS://example.com/hook?x=1, 443",
    "http://example.com, 80",
    "http://example.com:8080, 8080"
  })
  void thePortIsThatOfTheSchemeUnlessGiven(String url, int port) {
    AddressPolicy refusing =
        new AddressPolicy(false) {
          @Override
          public List<InetSocketAddress> resolve(String host, int asked) {
            throw new AddressRefusedException(host + ":" + asked);
          }
        };
    assertThatThrownBy(() -> post(refusing, WebhookUrl.parse(url)))
        .isInstanceOf(AddressRefusedException.class)
        .hasMessage("example.com:" + port);
  }

  @ParameterizedTest
  @CsvSource({
    "'', /",
    "/, /",
    "?x=1, /?x=1",
    "/hook?, /hook?",
    "/a/../b/./c, /a/../b/./c",
    "//twice//, //twice//",
    "/a%2Fb;v=1?team=a%20b&c=%C3%A9+d, /a%2Fb;v=1?team=a%20b&c=%C3%A9+d"
  })
  void theTargetIsSentAsItStandsInTheUrl(String written, String sent) throws IOException {
    try (RawReceiver receiver = RawReceiver.saying(OK)) {
      post(asked, receiver.url("http://hook.invalid", written));
      assertThat(receiver.requests.get(0).get(0)).isEqualTo("POST " + sent + " HTTP/1.1");
    }
  }

  @Test
  void noOtherHeadersAreSentAndNoCookieIsKept() throws IOException {
    String cookie = "HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 0\r\n\r\n";
    try (RawReceiver receiver = RawReceiver.saying(cookie);
        CloseableHttpClient http = WebhookHttp.client(asked, tls(), AMPLE)) {
      URI url = receiver.url("http://hook.invalid", "/");
      WebhookClient client = new WebhookClient(http, AMPLE, timer);
      client.post(url, Map.of("Content-Type", "application/json"), new byte[] {'{', '}'});
      client.post(url, Map.of("Content-Type", "application/json"), new byte[] {'{', '}'});
      assertThat(receiver.requests)
          .hasSize(2)
          .allSatisfy(
              request ->
                  assertThat(request)
                      .containsExactlyInAnyOrder(
                          "POST / HTTP/1.1",
                          "Host: " + url.getRawAuthority(),
                          "Content-Type: application/json",
                          "Content-Length: 2",
                          "Connection: close",
                          "User-Agent: Sluice"));
    }
  }

  @Test
  void theProxyOfTheServerIsNotUsed() throws IOException {
    try (RawReceiver proxy = RawReceiver.saying("HTTP/1.1 502 Proxy\r\n\r\n");
        RawReceiver receiver = RawReceiver.saying(OK)) {
      System.setProperty("http.proxyHost", "127.0.0.1");
      System.setProperty("http.proxyPort", "" + proxy.url("http://h", "/").getPort());
      assertThat(post(asked, receiver.url("http://hook.invalid", "/"))).isEqualTo(200);
      assertThat(proxy.requests).isEmpty();
    } finally {
      System.clearProperty("http.proxyHost");
      System.clearProperty("http.proxyPort");
    }
  }

  private int post(AddressPolicy addresses, URI url) throws IOException {
    return post(addresses, tls(), url);
  }

  private int post(AddressPolicy addresses, SSLContext tls, URI url) throws IOException {
    try (CloseableHttpClient http = WebhookHttp.client(addresses, tls, AMPLE)) {
      return new WebhookClient(http, AMPLE, timer).post(url, Map.of(), new byte[0]);
    }
  }

  private static SSLContext tls() {
    return SSLContexts.createSystemDefault();
  }
}
