package io.sluice.security.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PendingLoginTest {

  private static final Instant UNTIL = Instant.parse("2026-11-23T10:10:00Z");
  private final PendingLogin login =
      new PendingLogin("state", "nonce", "verifier", "/console/exports.xhtml?a=b", UNTIL);

  @Test
  void comesBackFromItsText() {
    assertThat(PendingLogin.parse(login.text())).contains(login);
    assertThat(PendingLogin.parse("something else")).isEmpty();
  }

  @Test
  void onlyItsStateInTimeAnswersIt() {
    assertThat(login.isAnsweredBy("state", UNTIL.minusMillis(1))).isTrue();
    assertThat(login.isAnsweredBy("state", UNTIL)).isFalse();
    assertThat(login.isAnsweredBy("other", UNTIL.minusMillis(1))).isFalse();
    assertThat(login.isAnsweredBy(null, UNTIL.minusMillis(1))).isFalse();
  }

  @Test
  void itsSecretsAreInNoLog() {
    assertThat(login.toString()).doesNotContain("state", "nonce", "verifier");
  }
}
