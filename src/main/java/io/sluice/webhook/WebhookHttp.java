package io.sluice.webhook;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * Builds an HTTP client for addresses that others chose. It connects only where the resolver says,
 * and asks it for every request. It follows no redirect, tries nothing twice, keeps no cookies,
 * knows no password or proxy, and inflates no answer. It holds no connection between requests, so
 * that nothing is left to close.
 */
final class WebhookHttp {

  private static final int MAX_LINE_BYTES = 16 * 1024;
  private static final int MAX_HEADERS = 200;

  private WebhookHttp() {}

  /**
   * Returns a client whose every step (connecting, the handshake, a byte of the answer) may take so
   * long.
   */
  static CloseableHttpClient client(DnsResolver addresses, SSLContext tls, Duration each) {
    Timeout timeout = Timeout.of(each);
    return HttpClientBuilder.create()
        .setConnectionManager(connections(addresses, tls, timeout))
        // A connection that is kept would be used again without asking the resolver.
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setDefaultRequestConfig(requests(timeout))
        .setUserAgent("Sluice")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  private static HttpClientConnectionManager connections(
      DnsResolver addresses, SSLContext tls, Timeout timeout) {
    ConnectionConfig config =
        ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(addresses)
        .setTlsSocketStrategy(
            new DefaultClientTlsStrategy(tls, HostnameVerificationPolicy.BUILTIN, null))
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(limits()).build())
        .setDefaultConnectionConfig(config)
        .build();
  }

  private static Http1Config limits() {
    return Http1Config.custom()
        .setMaxLineLength(MAX_LINE_BYTES)
        .setMaxHeaderCount(MAX_HEADERS)
        .build();
  }

  private static RequestConfig requests(Timeout timeout) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(timeout)
        .setResponseTimeout(timeout)
        .setAuthenticationEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .build();
  }
}
