package io.sluice.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServerNameTest {

  @Test
  void twoServersInOneProcessDiffer() {
    assertThat(ServerName.ofThisServer().getName())
        .isNotEqualTo(ServerName.ofThisServer().getName())
        .contains("/" + ProcessHandle.current().pid() + "/");
  }

  @Test
  void aLongHostNameFitsIntoTheColumn() {
    ServerName name = new ServerName("h".repeat(253), Long.MAX_VALUE, new UUID(1, 2));

    assertThat(name.getName()).hasSizeLessThanOrEqualTo(100).endsWith(name.random().toString());
  }
}
