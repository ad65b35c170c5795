package io.sluice.rest;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * An answer of any length, one JSON object a line, of which only one is in memory.
 *
 * @param source gives each object to the consumer; when it fails, the answer breaks off
 * @see <a href="https://github.com/ndjson/ndjson-spec">NDJSON</a>
 */
public record JsonLines(Consumer<Consumer<Object>> source) implements StreamingOutput {

  public static final String MEDIA_TYPE = "application/x-ndjson";

  @Override
  public void write(OutputStream out) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out, 64 * 1024);
    try {
      source.accept(value -> line(value, buffered));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    buffered.flush();
  }

  private static void line(Object value, OutputStream out) {
    try {
      out.write(ApiJson.MAPPER.writeValueAsBytes(value));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
