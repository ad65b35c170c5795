package io.sluice.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

  private static final String OWN = "https://sluice.example.com";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "GET,    cross-site,  https://evil.example,       true",
        "HEAD,   -,           -,                          true",
        "POST,   same-origin, -,                          true",
        "POST,   same-origin, null,                       true",
        "POST,   same-site,   https://other.example.com,  false",
        "POST,   cross-site,  https://sluice.example.com, false",
        "POST,   none,        -,                          false",
        "POST,   -,           https://sluice.example.com, true",
        "POST,   -,           https://evil.example,       false",
        "POST,   -,           http://sluice.example.com,  false",
        "POST,   -,           null,                       false",
        "DELETE, -,           -,                          false",
        "PATCH,  cross-site,  -,                          false"
      })
  void cookieAloneProvesNothing(String method, String site, String origin, boolean allowed) {
    assertThat(new SameOrigin(method, site, origin).allows(OWN, true)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "POST, -,           -,                          true",
        "POST, none,        -,                          true",
        "POST, same-origin, -,                          true",
        "POST, -,           https://sluice.example.com, true",
        "POST, cross-site,  -,                          false",
        "POST, -,           https://evil.example,       false"
      })
  void programsSayNothingOfWhereTheyAre(String method, String site, String origin, boolean ok) {
    assertThat(new SameOrigin(method, site, origin).allows(OWN, false)).isEqualTo(ok);
  }
}
