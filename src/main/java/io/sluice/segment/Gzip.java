package io.sluice.segment;

import io.sluice.segment.http.RequestBody;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses bodies at the fastest level, with one deflater and one output buffer for all of them.
 * Not thread-safe.
 */
final class Gzip {

  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};
  private static final int TRAILER_BYTES = 8;

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final CRC32 crc = new CRC32();
  private byte[] out = new byte[64 * 1024];
  private int end;

  /** The compressed body, over a buffer that the next call fills again. */
  RequestBody compress(RequestBody body) {
    System.arraycopy(HEADER, 0, out, 0, HEADER.length);
    end = HEADER.length;
    deflater.reset();
    crc.reset();
    for (RequestBody.Part part : body.parts()) {
      crc.update(part.array(), part.from(), part.length());
      deflater.setInput(part.array(), part.from(), part.length());
      deflate();
    }
    deflater.finish();
    deflate();
    littleEndian((int) crc.getValue());
    littleEndian(body.length());
    return new RequestBody(new RequestBody.Part(out, 0, end));
  }

  /** Takes in what was given last; at the end, also puts out what is left. */
  private void deflate() {
    int written;
    do {
      if (out.length - TRAILER_BYTES == end) {
        out = Arrays.copyOf(out, out.length * 2);
      }
      written = deflater.deflate(out, end, out.length - TRAILER_BYTES - end);
      end += written;
    } while (!deflater.finished() && (written > 0 || !deflater.needsInput()));
  }

  private void littleEndian(int value) {
    for (int i = 0; i < 4; i++) {
      out[end++] = (byte) (value >>> (8 * i));
    }
  }
}
