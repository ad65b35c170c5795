package io.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {

  private final SlowClock clock = new SlowClock();
  private final FailedLogins logins = new FailedLogins(clock);

  @Test
  void nineFailuresNeedNoWait() {
    fail(9);
    assertThat(logins.wait("admin", "10.0.0.1")).isEmpty();
  }

  @Test
  void tenFailuresNeedAWaitUntilTheWindowEnds() {
    fail(9);
    clock.goOn(Duration.ofMinutes(2));
    fail(1);
    assertThat(logins.wait("admin", "10.0.0.1")).contains(Duration.ofMinutes(3));
  }

  @Test
  void windowEndsAfterFiveMinutes() {
    fail(10);
    clock.goOn(Duration.ofMinutes(5));
    assertThat(logins.wait("admin", "10.0.0.1")).isEmpty();
    fail(1);
    assertThat(logins.wait("admin", "10.0.0.1")).isEmpty();
  }

  @Test
  void otherUsersAndAddressesAreNotHeldBack() {
    fail(10);
    assertThat(logins.wait("admin", "10.0.0.2")).isEmpty();
    assertThat(logins.wait("olga", "10.0.0.1")).isEmpty();
  }

  @Test
  void successForgetsTheFailures() {
    fail(9);
    logins.succeeded("admin", "10.0.0.1");
    fail(9);
    assertThat(logins.wait("admin", "10.0.0.1")).isEmpty();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      logins.failed("admin", "10.0.0.1");
    }
  }
}
