package io.sluice.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rest.Credential;
import io.sluice.rest.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRulesTest {

  private final TimeZoneIdValidator zones = new TimeZoneIdValidator();

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Kolkata", "Europe/Berlin", "UTC", "America/Argentina/Salta"})
  void ianaZoneIsATimeZone(String id) {
    assertThat(zones.isValid(id, null)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "+05:30", "UTC+5", "Z", "asia/kolkata", "Mars/Olympus", "Asia/Kolkata "})
  void offsetOrUnknownZoneIsNone(String id) {
    assertThat(zones.isValid(id, null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\tb", "a\u0000", "a\u0085b", "a\u2028b", "\ud83d"})
  void textWithControlCharactersIsNotPlain(String text) {
    assertThat(text.matches(PlainText.PATTERN)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shop", "Größe & Co. 😀", "कार्यालय"})
  void textOfAnyLanguageIsPlain(String text) {
    assertThat(text.matches(PlainText.PATTERN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"••••abcd", "a b", "a\r\nX-Header: b", "paß"})
  void maskOrSpaceIsNoCredential(String text) {
    assertThat(text.matches(Credential.PATTERN)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TEST-W8W-6WR-846Z", "a0b1c2", "x_y.z:!"})
  void visibleAsciiIsACredential(String text) {
    assertThat(text.matches(Credential.PATTERN)).isTrue();
  }

  @Test
  void requestsDoNotShowThePasscode() {
    assertThat(new NewAccount("Shop", "ACC", "s3cret", "in1", "UTC").toString())
        .contains("Shop", "ACC", "in1", "UTC")
        .doesNotContain("s3cret");
    assertThat(new AccountChange("Shop", "ACC", "s3cret", "in1", "UTC").toString())
        .doesNotContain("s3cret");
  }

  @Test
  void regionMessageListsAllRegions() {
    assertThat(CleverTapRegions.ALL).hasSize(7).allMatch(CleverTapRegions.MESSAGE::contains);
  }
}
