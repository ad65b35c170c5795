package io.sluice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sluice.sandbox.data.SandboxData;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxTest {
  @Test
  void bothServicesRun() {
    try (Sandbox sandbox = Sandbox.start(SandboxData.typical(1))) {
      assertThat(Caller.get(sandbox.clevertap().url() + "/_sandbox/stats").statusCode())
          .isEqualTo(200);
      assertThat(Caller.get(sandbox.segment().url() + "/internal/health").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void flagsReplaceTheDefaults() {
    SandboxOptions options =
        SandboxOptions.parse(
            List.of("--events-per-day", "5", "--zone", "Europe/Paris", "--seed", "9"));
    assertThat(options.data().zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(options.data().seed()).isEqualTo(9);
    assertThat(options.clevertapPort()).isEqualTo(7070);
  }

  @Test
  void unknownFlagIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SandboxOptions.parse(List.of("--port", "1")))
        .withMessageContaining("--port");
  }
}
