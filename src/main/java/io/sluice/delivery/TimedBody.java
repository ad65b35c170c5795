package io.sluice.delivery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * The body of an answer that must be over in time. A read timeout bounds only the silence between
 * two bytes: an answer that drips would hold its reader for days.
 */
public final class TimedBody extends FilterInputStream {

  /** The number of read timeouts that a whole body may take. */
  private static final int READ_TIMEOUTS = 10;

  private final Duration longest;
  private final long startedNanos = System.nanoTime();

  private TimedBody(InputStream body, Duration longest) {
    super(body);
    this.longest = longest;
  }

  /** The body, which may take ten read timeouts from now on. */
  public static InputStream of(InputStream body, Duration readTimeout) {
    return new TimedBody(body, readTimeout.multipliedBy(READ_TIMEOUTS));
  }

  @Override
  public int read() throws IOException {
    checkTime();
    return in.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    checkTime();
    return in.read(bytes, offset, length);
  }

  private void checkTime() throws SocketTimeoutException {
    if (System.nanoTime() - startedNanos > longest.toNanos()) {
      throw new SocketTimeoutException("the answer was not over after " + longest);
    }
  }
}
