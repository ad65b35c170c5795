package io.sluice.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Plain HTTP calls, as a product would make them. */
final class Caller {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Caller() {}

  static HttpResponse<String> get(String url, String... headers) {
    return send(HttpRequest.newBuilder(URI.create(url)), headers);
  }

  static HttpResponse<String> post(String url, String body, String... headers) {
    return send("POST", url, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  static HttpResponse<String> send(String method, String url, byte[] body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    return send(request.method(method, HttpRequest.BodyPublishers.ofByteArray(body)), headers);
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    try {
      if (headers.length > 0) {
        request.headers(headers);
      }
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
