package io.sluice.webhook;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts to an address that the caller has looked up and found good. Java's own clients look the
 * host up once more, and may then find another address. Follows no redirect and reads nothing of
 * the answer but its status.
 */
@ApplicationScoped
public class HttpPost {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int MAX_STATUS_LINE_BYTES = 1_000;
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");

  @Resource private ManagedScheduledExecutorService managed;
  private ScheduledExecutorService timer;
  private Duration timeout = TIMEOUT;

  public HttpPost() {}

  HttpPost(ScheduledExecutorService timer, Duration timeout) {
    this.timer = timer;
    this.timeout = timeout;
  }

  /**
   * Returns the status of the answer.
   *
   * @throws IOException if there is none within ten seconds, the handshake included
   */
  int post(URI url, InetAddress address, Map<String, String> headers, byte[] body)
      throws IOException {
    try (Socket plain = new Socket()) {
      Future<?> end =
          timer().schedule(() -> close(plain), timeout.toMillis(), TimeUnit.MILLISECONDS);
      try {
        plain.connect(
            new InetSocketAddress(address, WebhookUrl.port(url)), (int) timeout.toMillis());
        Socket socket = WebhookUrl.isEncrypted(url) ? encrypted(plain, url) : plain;
        socket.getOutputStream().write(request(url, headers, body));
        socket.getOutputStream().flush();
        return status(socket.getInputStream());
      } catch (IOException e) {
        throw end.isDone() ? new IOException("none within " + timeout.toSeconds() + " s", e) : e;
      } finally {
        end.cancel(false);
      }
    }
  }

  private ScheduledExecutorService timer() {
    return timer == null ? managed : timer;
  }

  /** Ends whatever the socket waits for. */
  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is of no use any more
    }
  }

  /** The certificate must be that of the host, whatever its address is. */
  private static Socket encrypted(Socket plain, URI url) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket =
        (SSLSocket) factory.createSocket(plain, url.getHost(), WebhookUrl.port(url), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static byte[] request(URI url, Map<String, String> headers, byte[] body) {
    StringBuilder head = new StringBuilder("POST ").append(target(url)).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(url.getRawAuthority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("User-Agent: Sluice\r\nConnection: close\r\nContent-Length: ");
    head.append(body.length).append("\r\n\r\n");
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(body);
    return request.toByteArray();
  }

  private static String target(URI url) {
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  private static int status(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n' && line.length() < MAX_STATUS_LINE_BYTES; ) {
      line.append((char) c);
      c = in.read();
    }
    Matcher status = STATUS_LINE.matcher(line.toString().strip());
    if (!status.matches()) {
      throw new IOException("it is not HTTP");
    }
    return Integer.parseInt(status.group(1));
  }
}
