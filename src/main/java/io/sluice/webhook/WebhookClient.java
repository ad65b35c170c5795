package io.sluice.webhook;

import io.sluice.webhook.address.AddressPolicy;
import io.sluice.webhook.address.AddressRefusedException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.ssl.SSLContexts;

/** Posts to the URL of a webhook, and reads nothing of the answer's body. */
@ApplicationScoped
public class WebhookClient {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final CloseableHttpClient http;
  private final Duration timeout;
  private ScheduledExecutorService timer;

  /** For the container's proxy. */
  protected WebhookClient() {
    this(null, null, null);
  }

  @Inject
  public WebhookClient(AddressPolicy addresses) {
    this(WebhookHttp.client(addresses, SSLContexts.createSystemDefault(), TIMEOUT), TIMEOUT, null);
  }

  WebhookClient(CloseableHttpClient http, Duration timeout, ScheduledExecutorService timer) {
    this.http = http;
    this.timeout = timeout;
    this.timer = timer;
  }

  @Resource
  void setTimer(ManagedScheduledExecutorService timer) {
    this.timer = timer;
  }

  /**
   * Returns the status of the answer.
   *
   * @throws AddressRefusedException if the address policy refuses the URL's host
   * @throws IOException if there is no answer within ten seconds, the handshake included
   */
  int post(URI url, Map<String, String> headers, byte[] body) throws IOException {
    HttpUriRequestBase request = request(url, headers, body);
    AtomicBoolean late = new AtomicBoolean();
    // The client's own time-outs begin anew with each byte.
    Future<?> end =
        timer.schedule(() -> giveUp(request, late), timeout.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return http.executeOpen(null, request, null).getCode();
    } catch (IOException e) {
      throw late.get() ? tooLate(e) : worded(e);
    } catch (IllegalStateException e) { // the client's word for time that ended in the look-up
      if (late.get()) {
        throw tooLate(e);
      }
      throw e;
    } finally {
      end.cancel(false);
      request.cancel(); // ends the connection; closing the answer would read the rest of it
    }
  }

  private static HttpUriRequestBase request(URI url, Map<String, String> headers, byte[] body) {
    HttpUriRequestBase request = new HttpUriRequestBase(Method.POST.name(), url);
    headers.forEach(request::setHeader);
    request.setHeader(HttpHeaders.CONNECTION, "close");
    request.setEntity(new ByteArrayEntity(body, null));
    return request;
  }

  private static void giveUp(HttpUriRequestBase request, AtomicBoolean late) {
    late.set(true);
    request.cancel();
  }

  private IOException worded(IOException e) {
    if (e instanceof SocketTimeoutException) {
      return tooLate(e);
    }
    return e instanceof NoHttpResponseException || e instanceof ClientProtocolException
        ? new IOException("it is not HTTP", e)
        : e;
  }

  private IOException tooLate(Exception e) {
    return new IOException("none within " + timeout.toSeconds() + " s", e);
  }
}
