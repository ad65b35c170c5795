package io.sluice.clevertap;

import io.sluice.clevertap.call.CleverTapSettings;
import io.sluice.intake.AccountAccess;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A server on a free port that shows requests as they came over the wire and answers from a script;
 * the script's last answer is repeated.
 */
final class StubCleverTap implements AutoCloseable {

  static final AccountAccess ACCOUNT = new AccountAccess("ACC-1", "s3cret-pass", "in1");

  record Request(String line, Map<String, String> headers, String body) {
    String target() {
      return line.split(" ", -1)[1];
    }
  }

  final List<Request> requests = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;
  private final Function<Request, byte[]> answers;

  private StubCleverTap(Function<Request, byte[]> answers) {
    this.answers = answers;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  static StubCleverTap answering(byte[]... script) {
    Deque<byte[]> left = new ArrayDeque<>(List.of(script));
    return answering(
        request -> {
          synchronized (left) {
            return left.size() > 1 ? left.poll() : left.peek();
          }
        });
  }

  static StubCleverTap answering(Function<Request, byte[]> answers) {
    return new StubCleverTap(answers);
  }

  static byte[] ok(String body) {
    return http(200, body);
  }

  static byte[] http(int status, String body) {
    return http(status, body, body.getBytes(StandardCharsets.UTF_8).length);
  }

  /** Promises more bytes than it sends. */
  static byte[] cutOff(String body, int missingBytes) {
    return http(200, body, body.length() + missingBytes);
  }

  /** Closes the connection without a word. */
  static byte[] hangUp() {
    return new byte[0];
  }

  private static byte[] http(int status, String body, int length) {
    return ("HTTP/1.1 %d x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"
                .formatted(status, length)
            + "Connection: close\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.UTF_8);
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  CleverTapSettings settings() {
    return new CleverTapSettings(
        url(), Duration.ofSeconds(5), 2, Duration.ofMinutes(5), Duration.ofSeconds(30), 64 << 20);
  }

  /** A client of this server that waits without waiting. */
  CleverTapClient client() {
    return client(new RecordedPause());
  }

  CleverTapClient client(RecordedPause pause) {
    return new CleverTapClient(settings(), pause);
  }

  List<String> targets() {
    return requests.stream().map(Request::target).toList();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        daemon(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      Request request = read(new BufferedInputStream(connection.getInputStream()));
      requests.add(request);
      connection.getOutputStream().write(answers.apply(request));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Request read(InputStream in) throws IOException {
    String line = line(in);
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String[] parts = header.split(": ", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Request(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
      line.write(c);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "stub-clevertap");
    thread.setDaemon(true);
    thread.start();
  }

  /** A page of n records, the first numbered {@code first}; null for no next cursor. */
  static String page(int first, int n, String nextCursor) {
    List<String> records = new ArrayList<>();
    for (int i = first; i < first + n; i++) {
      records.add("{\"ts\":20221119054937,\"event_props\":{\"n\":" + i + "}}");
    }
    String next = nextCursor == null ? "" : ",\"next_cursor\":\"" + nextCursor + "\"";
    return "{\"status\":\"success\"" + next + ",\"records\":[" + String.join(",", records) + "]}";
  }
}
