package io.sluice.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimedBodyTest {

  /** Gives a byte now and then, for ever. */
  private static final class Drip extends InputStream {
    @Override
    public int read() {
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return 'x';
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      bytes[offset] = (byte) read();
      return 1;
    }
  }

  @Test
  void anAnswerThatDripsIsGivenUpAfterTenReadTimeouts() {
    InputStream body = TimedBody.of(new Drip(), Duration.ofMillis(10));

    assertThatThrownBy(() -> body.readNBytes(1_000_000))
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessage("the answer was not over after PT0.1S");
    assertThatThrownBy(body::read).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void anyOtherIsReadWhole() throws Exception {
    byte[] whole = new byte[100_000];

    assertThat(TimedBody.of(new ByteArrayInputStream(whole), Duration.ofSeconds(60)).readAllBytes())
        .isEqualTo(whole);
  }
}
