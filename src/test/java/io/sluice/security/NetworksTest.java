package io.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::",
    "2001:db8:1:2:9:9:9:9, 2001:db8:1:2::",
    "2001:db8::1, 2001:db8::",
    "::1, ::",
    "::ffff:192.0.2.7, ::ffff:192.0.2.7"
  })
  void ipv6IsKnownByItsNetwork(String address, String network) {
    assertThat(Networks.of(address)).isEqualTo(network);
  }

  @ParameterizedTest
  @CsvSource("x")
  void nothingThatAClientWritesIsLong(String letter) {
    assertThat(Networks.of(letter.repeat(9_000))).hasSizeLessThan(60);
  }
}
