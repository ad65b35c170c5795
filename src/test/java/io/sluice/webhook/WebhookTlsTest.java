package io.sluice.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.webhook.address.AddressPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A receiver with a certificate for one name, which every name leads to. */
@Timeout(60)
class WebhookTlsTest {

  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final String PASSWORD = "changeit";

  @TempDir private static Path folder;
  private static SSLContext trusting;

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
  private final AddressPolicy toThisMachine =
      new AddressPolicy(true) {
        @Override
        public InetAddress[] resolve(String host) {
          return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }
      };
  private RawReceiver receiver;

  @BeforeAll
  static void makeCertificate() throws Exception {
    Path keys = folder.resolve("keys.p12");
    Path log = folder.resolve("keytool.log");
    Process keytool = keytool(keys).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(keytool.waitFor()).as("%s", log).isZero();
    trusting =
        SSLContexts.custom()
            .loadKeyMaterial(keys, PASSWORD.toCharArray(), PASSWORD.toCharArray())
            .loadTrustMaterial(keys, PASSWORD.toCharArray())
            .build();
  }

  private static ProcessBuilder keytool(Path keys) {
    return new ProcessBuilder(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "receiver",
            "-keyalg",
            "EC",
            "-dname",
            "CN=hook.invalid",
            "-ext",
            "san=dns:hook.invalid",
            "-storetype",
            "PKCS12",
            "-keystore",
            keys.toString(),
            "-storepass",
            PASSWORD));
  }

  @BeforeEach
  void start() throws IOException {
    receiver =
        new RawReceiver(
            trusting.getServerSocketFactory(),
            out -> out.write(RawReceiver.bytes("HTTP/1.1 204 Taken\r\n\r\n")));
  }

  @AfterEach
  void stop() throws IOException {
    receiver.close();
    timer.shutdownNow();
  }

  @Test
  void theReceiverOfTheNameIsSentTheRequest() throws IOException {
    URI url = receiver.url("https://hook.invalid", "/");

    assertThat(post(trusting, url)).isEqualTo(204);
    assertThat(receiver.requests.get(0)).contains("Host: " + url.getRawAuthority());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://other.invalid", "https://a.hook.invalid", "https://127.0.0.1"})
  void aCertificateForAnotherNameIsRefused(String host) {
    assertThatThrownBy(() -> post(trusting, receiver.url(host, "/")))
        .isInstanceOf(SSLException.class);
    assertThat(receiver.requests).isEmpty();
  }

  @Test
  void aCertificateThatNobodyTrustsIsRefused() throws GeneralSecurityException {
    SSLContext usual = SSLContext.getDefault();
    assertThatThrownBy(() -> post(usual, receiver.url("https://hook.invalid", "/")))
        .isInstanceOf(SSLException.class);
    assertThat(receiver.requests).isEmpty();
  }

  private int post(SSLContext tls, URI url) throws IOException {
    try (CloseableHttpClient http = WebhookHttp.client(toThisMachine, tls, AMPLE)) {
      return new WebhookClient(http, AMPLE, timer).post(url, Map.of(), new byte[0]);
    }
  }
}
