package io.sluice.webhook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpPostTest {

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void aReceiverThatKeepsSilentIsLeft() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> post("http", silent)).hasMessageStartingWith("none within");
    }
  }

  @Test
  void aHandshakeThatNeverEndsIsLeftToo() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> post("https", silent)).hasMessageStartingWith("none within");
    }
  }

  @Test
  void anythingButHttpIsNoAnswer() throws IOException {
    try (ServerSocket odd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      timer.submit(
          () -> {
            try (Socket socket = odd.accept()) {
              socket.getOutputStream().write("SSH-2.0-x\r\n".getBytes());
              socket.getInputStream().readNBytes(10);
            }
            return null;
          });
      assertThatThrownBy(() -> post("http", odd)).hasMessage("it is not HTTP");
    }
  }

  private int post(String scheme, ServerSocket server) throws IOException {
    URI url = URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + "/");
    return new HttpPost(timer, Duration.ofMillis(500))
        .post(url, InetAddress.getLoopbackAddress(), Map.of(), new byte[0]);
  }
}
