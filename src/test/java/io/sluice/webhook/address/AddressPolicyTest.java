package io.sluice.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/hook",
        "http://127.0.0.1:8080/",
        "http://2130706433/",
        "http://127.1/",
        "https://[::1]/",
        "https://[::ffff:169.254.169.254]/latest/meta-data",
        "http://10.1.2.3/"
      })
  void byDefaultTheOwnNetworkIsRefused(String url) {
    assertThatThrownBy(() -> resolve(false, url))
        .isInstanceOf(AddressRefusedException.class)
        .hasMessageContaining("is not public");
  }

  @Test
  void itIsAllowedWhereTheOperatorSaysSo() {
    assertThat(resolve(true, "http://127.0.0.1/").isLoopbackAddress()).isTrue();
  }

  @Test
  void aPublicAddressIsTheOneToConnectTo() {
    assertThat(resolve(false, "http://1.1.1.1/").getHostAddress()).isEqualTo("1.1.1.1");
  }

  @Test
  void anUnknownHostIsRefused() {
    assertThatThrownBy(() -> resolve(true, "http://no.invalid/"))
        .hasMessage("the host no.invalid is unknown");
  }

  private static InetAddress resolve(boolean allowPrivate, String url) {
    InetAddress[] found = new AddressPolicy(allowPrivate).resolve(URI.create(url).getHost());
    assertThat(found).hasSize(1);
    return found[0];
  }
}
