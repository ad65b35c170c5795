package io.sluice.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String HERE = "10.0.0.1";

  private final SlowClock clock = new SlowClock();
  private final FailedLogins logins =
      new FailedLogins(clock, new LockoutPolicy(10, MINUTE, MINUTE.multipliedBy(15)));

  @Test
  void nineFailuresNeedNoWait() {
    fail(9);
    assertThat(logins.wait("admin", HERE)).isEmpty();
  }

  @Test
  void eachFurtherFailureLocksForTwiceAsLong() {
    fail(10);
    assertThat(logins.wait("admin", HERE)).contains(MINUTE);
    clock.goOn(MINUTE);
    assertThat(logins.wait("admin", HERE)).isEmpty();
    fail(1);
    assertThat(logins.wait("admin", HERE)).contains(MINUTE.multipliedBy(2));
    clock.goOn(MINUTE.multipliedBy(2));
    fail(1);
    assertThat(logins.wait("admin", HERE)).contains(MINUTE.multipliedBy(4));
  }

  @Test
  void noLockIsLongerThanTheLongest() {
    fail(100);
    assertThat(logins.wait("admin", HERE)).contains(MINUTE.multipliedBy(15));
  }

  @Test
  void failuresAreForgottenAfterTheLongestLock() {
    fail(9);
    clock.goOn(MINUTE.multipliedBy(15));
    fail(9);
    assertThat(logins.wait("admin", HERE)).isEmpty();
  }

  @Test
  void otherUsersAndAddressesAreNotHeldBack() {
    fail(10);
    assertThat(logins.wait("admin", "10.0.0.2")).isEmpty();
    assertThat(logins.wait("olga", HERE)).isEmpty();
  }

  @Test
  void successForgetsTheFailures() {
    fail(9);
    logins.succeeded("admin", HERE);
    fail(9);
    assertThat(logins.wait("admin", HERE)).isEmpty();
  }

  @Test
  void addressThatTriesManyUsersIsLockedForAll() {
    for (int i = 0; i < 50; i++) {
      logins.failed("user" + i, HERE);
    }
    assertThat(logins.wait("somebody else", HERE)).contains(MINUTE);
    assertThat(logins.wait("somebody else", "10.0.0.2")).isEmpty();
  }

  @Test
  void userWhomManyAddressesTryIsLockedForUnknownAddressesOnly() {
    logins.succeeded("admin", HERE);
    for (int i = 0; i < 500; i++) {
      logins.failed("admin", "192.0.2." + i);
    }
    assertThat(logins.wait("admin", "198.51.100.1")).as("does not grow").contains(MINUTE);
    assertThat(logins.wait("admin", HERE)).as("where the admin works").isEmpty();
  }

  @Test
  void whoLoggedInBeforeIsNotLockedOutByOtherUsersOfHisAddress() {
    logins.succeeded("admin", HERE);
    for (int i = 0; i < 50; i++) {
      logins.failed("user" + i, HERE);
    }
    assertThat(logins.wait("admin", HERE)).isEmpty();
  }

  @Test
  void failuresOfEachUserAndAddressAreCounted() {
    assertThat(logins.failed("admin", HERE)).isEqualTo(1);
    assertThat(logins.failed("admin", HERE)).isEqualTo(2);
    assertThat(logins.failed("admin", "10.0.0.2")).isEqualTo(1);
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      logins.failed("admin", HERE);
    }
  }
}
