package io.sluice.segment;

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

  byte[] compress(byte[] bytes, int length) {
    System.arraycopy(HEADER, 0, out, 0, HEADER.length);
    int end = trailer(deflate(bytes, length), bytes, length);
    return Arrays.copyOf(out, end);
  }

  private int deflate(byte[] bytes, int length) {
    deflater.reset();
    deflater.setInput(bytes, 0, length);
    deflater.finish();
    int end = HEADER.length;
    while (!deflater.finished()) {
      end += deflater.deflate(out, end, out.length - TRAILER_BYTES - end);
      if (!deflater.finished()) {
        out = Arrays.copyOf(out, out.length * 2);
      }
    }
    return end;
  }

  private int trailer(int end, byte[] bytes, int length) {
    crc.reset();
    crc.update(bytes, 0, length);
    littleEndian((int) crc.getValue(), end);
    littleEndian(length, end + 4);
    return end + TRAILER_BYTES;
  }

  private void littleEndian(int value, int at) {
    for (int i = 0; i < 4; i++) {
      out[at + i] = (byte) (value >>> (8 * i));
    }
  }
}
