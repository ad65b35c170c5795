package io.sluice.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.webhook.address.AddressPolicy;
import io.sluice.webhook.address.AddressRefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
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
class WebhookClientTest {

  private static final Duration SHORT = Duration.ofMillis(500);
  private static final Duration AMPLE = Duration.ofSeconds(20);

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void aReceiverThatKeepsSilentIsLeft() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> post("http", silent)).hasMessageStartingWith("none within");
    }
  }

  @Test
  void aHandshakeThatNeverEndsIsLeftToo() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> post("https", silent)).hasMessageStartingWith("none within");
    }
  }

  @Test
  void aReceiverThatSendsAByteNowAndThenIsLeftToo() throws IOException {
    RawReceiver.Answer slow =
        out -> {
          for (byte each : RawReceiver.bytes("HTTP/1.1 200 OK" + " ".repeat(1_000))) {
            out.write(each);
            Thread.sleep(50);
          }
        };
    try (RawReceiver receiver = new RawReceiver(slow)) {
      assertThatThrownBy(() -> post(receiver.url("http://127.0.0.1", "/"), SHORT))
          .hasMessageStartingWith("none within");
    }
  }

  @Test
  void nothingIsSentAfterALookUpThatTookTooLong() throws IOException {
    AddressPolicy slow =
        new AddressPolicy(true) {
          @Override
          public InetAddress[] resolve(String host) {
            sleep(SHORT.multipliedBy(2));
            return super.resolve(host);
          }
        };
    try (RawReceiver receiver = RawReceiver.saying("HTTP/1.1 200 OK\r\n\r\n")) {
      URI url = receiver.url("http://127.0.0.1", "/");
      assertThatThrownBy(() -> post(slow, url, SHORT)).hasMessageStartingWith("none within");
      assertThat(receiver.requests).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SSH-2.0-x\r\n", "", "HTTP/9.9 200 OK\r\n\r\n", "HTTP/1.1 OK\r\n\r\n"})
  void anythingButHttpIsNoAnswer(String answer) throws IOException {
    try (RawReceiver odd = RawReceiver.saying(answer)) {
      assertThatThrownBy(() -> post(odd.url("http://127.0.0.1", "/"), AMPLE))
          .hasMessage("it is not HTTP");
      assertThat(odd.requests).hasSize(1);
    }
  }

  @Test
  void headersWithoutEndAreNotRead() throws IOException {
    RawReceiver.Answer endless =
        out -> {
          out.write(RawReceiver.bytes("HTTP/1.1 200 OK\r\n"));
          repeat(out, "x: y\r\n");
        };
    try (RawReceiver receiver = new RawReceiver(endless)) {
      assertThatThrownBy(() -> post(receiver.url("http://127.0.0.1", "/"), AMPLE))
          .hasMessageContaining("header count");
    }
  }

  @Test
  void aLineWithoutEndIsNotRead() throws IOException {
    try (RawReceiver receiver = new RawReceiver(out -> repeat(out, "HTTP/1.1 200 OK"))) {
      assertThatThrownBy(() -> post(receiver.url("http://127.0.0.1", "/"), AMPLE))
          .hasMessageContaining("line length");
    }
  }

  @ParameterizedTest
  @CsvSource({"198, 10, true", "200, 10, false", "1, 16000, true", "1, 17000, false"})
  void headersAreReadUpToABound(int headers, int valueChars, boolean read) throws IOException {
    String head = ("x: " + "y".repeat(valueChars) + "\r\n").repeat(headers);
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n" + head + "\r\n";
    try (RawReceiver receiver = RawReceiver.saying(answer)) {
      URI url = receiver.url("http://127.0.0.1", "/");
      if (read) {
        assertThat(post(url, AMPLE)).isEqualTo(200);
      } else {
        assertThatThrownBy(() -> post(url, AMPLE)).hasMessageContaining("exceeded");
      }
    }
  }

  /** More often than the client has connections for one host. */
  @ParameterizedTest
  @ValueSource(strings = {"Transfer-Encoding: chunked", "Content-Length: 9999999999", "A: b"})
  void aBodyWithoutEndIsNotRead(String header) throws IOException {
    RawReceiver.Answer endless =
        out -> {
          out.write(RawReceiver.bytes("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n"));
          repeat(out, "5\r\nabcde\r\n");
        };
    try (RawReceiver receiver = new RawReceiver(endless);
        CloseableHttpClient http = WebhookHttp.client(new AddressPolicy(true), tls(), AMPLE)) {
      WebhookClient client = new WebhookClient(http, AMPLE, timer);
      for (int i = 0; i < 12; i++) {
        assertThat(client.post(receiver.url("http://127.0.0.1", "/"), Map.of(), new byte[0]))
            .isEqualTo(200);
      }
    }
  }

  @Test
  void refusalsHoldNoConnection() throws IOException {
    AtomicBoolean refusing = new AtomicBoolean(true);
    AddressPolicy addresses =
        new AddressPolicy(true) {
          @Override
          public InetAddress[] resolve(String host) {
            if (refusing.get()) {
              throw new AddressRefusedException(host);
            }
            return super.resolve(host);
          }
        };
    try (RawReceiver receiver = RawReceiver.saying("HTTP/1.1 204 Taken\r\n\r\n");
        CloseableHttpClient http = WebhookHttp.client(addresses, tls(), AMPLE)) {
      WebhookClient client = new WebhookClient(http, AMPLE, timer);
      URI url = receiver.url("http://127.0.0.1", "/");
      for (int i = 0; i < 12; i++) {
        assertThatThrownBy(() -> client.post(url, Map.of(), new byte[0]))
            .isInstanceOf(AddressRefusedException.class);
      }
      refusing.set(false);
      assertThat(client.post(url, Map.of(), new byte[0])).isEqualTo(204);
    }
  }

  private static void repeat(OutputStream out, String text) throws IOException {
    byte[] many = RawReceiver.bytes(text.repeat(100));
    while (true) {
      out.write(many);
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int post(String scheme, ServerSocket server) throws IOException {
    return post(URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + "/"), SHORT);
  }

  private int post(URI url, Duration timeout) throws IOException {
    return post(new AddressPolicy(true), url, timeout);
  }

  private int post(AddressPolicy addresses, URI url, Duration timeout) throws IOException {
    try (CloseableHttpClient http = WebhookHttp.client(addresses, tls(), AMPLE)) {
      return new WebhookClient(http, timeout, timer).post(url, Map.of(), new byte[0]);
    }
  }

  private static SSLContext tls() {
    return SSLContexts.createSystemDefault();
  }
}
