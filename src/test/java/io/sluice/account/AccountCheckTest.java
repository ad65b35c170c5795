package io.sluice.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.clevertap.call.CleverTapSettings;
import io.sluice.problem.NoSuchThingException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccountCheckTest {

  private static final String ONE_URL_A_REGION = "https://{region}.api.clevertap.com";

  private final FakeCleverTap cleverTap = new FakeCleverTap();
  private final AccountZoneCheck zones = new AccountZoneCheck(cleverTap, Clock.systemUTC());

  @Test
  void goodCredentialsAreOk() {
    cleverTap.acceptsIn("in1");

    assertThat(check(ONE_URL_A_REGION)).isEqualTo(new CheckResult(true, null, null));
    assertThat(cleverTap.askedRegions).containsExactly("in1");
  }

  @Test
  void wrongRegionIsToldWithTheRightOne() {
    cleverTap.isUnreachableIn("sg1").acceptsIn("eu1");

    assertThat(check("http://localhost:9000/{region}").reason())
        .isEqualTo("The credentials are good in region eu1, but the account is configured for in1");
  }

  @Test
  void credentialsThatNoRegionAcceptsAreWrong() {
    assertThat(check(ONE_URL_A_REGION).reason())
        .isEqualTo(
            "CleverTap refused the credentials: the account id, the passcode or the region 'in1' is"
                + " wrong");
    assertThat(cleverTap.askedRegions)
        .containsExactly("in1", "sg1", "us1", "eu1", "aps3", "mec1", "sk1");
  }

  @Test
  void otherRegionsAreNotAskedWhenAllHaveOneUrl() {
    cleverTap.acceptsIn("eu1");

    assertThat(check("http://localhost:9000").reason()).contains("'in1' is wrong");
    assertThat(cleverTap.askedRegions).containsExactly("in1");
  }

  @Test
  void unreachableCleverTapDecidesNothing() {
    cleverTap.isUnreachableIn("in1").acceptsIn("eu1");

    assertThat(check(ONE_URL_A_REGION).reason())
        .isEqualTo("The credentials could not be checked: CleverTap can't be reached");
  }

  @Test
  void unknownAccountDoesNotExist() {
    AccountService none = new StoredAccounts().service();

    assertThatThrownBy(
            () -> new AccountCheck(none, cleverTap, zones, settings(ONE_URL_A_REGION)).check(7))
        .isInstanceOf(NoSuchThingException.class);
  }

  private CheckResult check(String url) {
    StoredAccounts stored = new StoredAccounts().with(StoredAccounts.account(7, "Shop", "in1"));
    return new AccountCheck(stored.service(), cleverTap, zones, settings(url)).check(7);
  }

  private static CleverTapSettings settings(String url) {
    return new CleverTapSettings(
        url, Duration.ofSeconds(5), 2, Duration.ofMinutes(5), Duration.ofSeconds(30), 64 << 20);
  }
}
