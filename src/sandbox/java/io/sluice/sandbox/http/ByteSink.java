package io.sluice.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes under way: kept in memory, or handed on to a stream whenever the buffer is full. For one
 * thread. A failing stream throws {@link UncheckedIOException}.
 */
public final class ByteSink {
  private static final int CAPACITY = 64 * 1024;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream stream;
  private byte[] buffer;
  private int size;

  private ByteSink(OutputStream stream, int capacity) {
    this.stream = stream;
    this.buffer = new byte[capacity];
  }

  public static ByteSink inMemory() {
    return new ByteSink(null, 1024);
  }

  static ByteSink to(OutputStream stream) {
    return new ByteSink(stream, CAPACITY);
  }

  public ByteSink put(byte[] bytes) {
    reserve(bytes.length);
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
    return this;
  }

  public ByteSink put(String text) {
    return put(text.getBytes(StandardCharsets.UTF_8));
  }

  public ByteSink put(char ascii) {
    reserve(1);
    buffer[size++] = (byte) ascii;
    return this;
  }

  /** Decimal digits of a number that is not negative. */
  public ByteSink number(long number) {
    int digits = digits(number);
    reserve(digits);
    long rest = number;
    for (int at = size + digits - 1; at >= size; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
    return this;
  }

  /** The number as 16 lower-case hexadecimal digits. */
  public ByteSink hex(long number) {
    reserve(16);
    for (int shift = 60; shift >= 0; shift -= 4) {
      buffer[size++] = HEX[(int) (number >>> shift) & 15];
    }
    return this;
  }

  void flush() {
    if (stream != null && size > 0) {
      try {
        stream.write(buffer, 0, size);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      size = 0;
    }
  }

  /** The content of the buffer: everything, when the sink is in memory. */
  byte[] bytes() {
    return Arrays.copyOf(buffer, size);
  }

  @Override
  public String toString() {
    return new String(buffer, 0, size, StandardCharsets.UTF_8);
  }

  private void reserve(int bytes) {
    if (size + bytes > buffer.length) {
      flush();
      if (size + bytes > buffer.length) {
        buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + bytes));
      }
    }
  }

  private static int digits(long number) {
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }
}
