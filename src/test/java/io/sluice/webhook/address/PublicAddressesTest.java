package io.sluice.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0", // unspecified
        "0.1.2.3",
        "10.0.0.1", // private
        "10.255.255.255",
        "100.64.0.1", // a provider's
        "127.0.0.1", // loopback
        "127.255.255.254",
        "169.254.169.254", // the clouds' metadata
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "224.0.0.1", // multicast
        "239.255.255.255",
        "240.0.0.1", // reserved
        "255.255.255.255",
        "2130706433", // 127.0.0.1 as one number
        "127.1",
        "::", // unspecified
        "::1", // loopback
        "::127.0.0.1",
        "::ffff:10.0.0.1", // mapped
        "::ffff:127.0.0.1",
        "64:ff9b::10.0.0.1", // translated
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "100::1", // discarded
        "2001::1", // Teredo
        "2001:db8::1",
        "2002:7f00:1::", // 6to4 of 127.0.0.1
        "fc00::1", // unique local
        "fd12:3456::1",
        "fe80::1", // link-local
        "fec0::1", // site-local
        "ff02::1" // multicast
      })
  void theOwnNetworkIsRefused(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.1.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.1.1",
        "198.17.0.1",
        "198.20.0.1",
        "223.255.255.255",
        "::ffff:1.1.1.1",
        "64:ff9b::1.1.1.1",
        "2606:4700:4700::1111",
        "2a00:1450::1"
      })
  void theInternetIsNot(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
  }
}
