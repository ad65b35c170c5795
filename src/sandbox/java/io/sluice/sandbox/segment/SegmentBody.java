package io.sluice.sandbox.segment;

import com.sun.net.httpserver.HttpExchange;
import io.sluice.sandbox.http.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;

/** Reads a request's body, inflating it when its header says so. */
final class SegmentBody {
  private SegmentBody() {}

  /**
   * The inflated body.
   *
   * @throws RefusedException if there is more of it than allowed, or it is not the gzip it claims
   */
  static byte[] read(HttpExchange exchange, int maxBytes) throws IOException {
    byte[] sent = limited(exchange.getRequestBody(), maxBytes);
    String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
    boolean gzip = encoding != null && encoding.trim().equalsIgnoreCase("gzip");
    return gzip ? inflated(sent, maxBytes) : sent;
  }

  private static byte[] inflated(byte[] sent, int maxBytes) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(sent), 8_192)) {
      return limited(in, maxBytes);
    } catch (IOException e) {
      throw new RefusedException(SegmentReplies.MALFORMED_GZIP);
    }
  }

  private static byte[] limited(InputStream in, int maxBytes) throws IOException {
    byte[] bytes = in.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      in.transferTo(OutputStream.nullOutputStream());
      throw new RefusedException(SegmentReplies.BAD_REQUEST);
    }
    return bytes;
  }
}
