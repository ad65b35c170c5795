package io.sluice.webhook.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from those that lead back into the own network. Java turns
 * an IPv4 address that is mapped into IPv6 into plain IPv4.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry/">Special IPv4
 *     addresses</a>
 */
final class PublicAddresses {

  private static final List<Network> SPECIAL_V4 =
      List.of(
          new Network("0.0.0.0", 8), // this network
          new Network("10.0.0.0", 8), // private
          new Network("100.64.0.0", 10), // shared by the customers of a provider
          new Network("127.0.0.0", 8), // loopback
          new Network("169.254.0.0", 16), // link-local, with the clouds' metadata
          new Network("172.16.0.0", 12), // private
          new Network("192.0.0.0", 24), // protocols
          new Network("192.168.0.0", 16), // private
          new Network("198.18.0.0", 15), // measurements
          new Network("224.0.0.0", 3)); // multicast, reserved, broadcast

  private static final Network PUBLIC_V6 = new Network("2000::", 3);
  private static final List<Network> SPECIAL_V6 =
      List.of(
          new Network("2001::", 23), // protocols, with tunnels to any IPv4 address
          new Network("2001:db8::", 32), // documentation
          new Network("2002::", 16)); // tunnels to any IPv4 address

  /** Translated by the provider to the IPv4 address in the last four bytes. */
  private static final Network TRANSLATED = new Network("64:ff9b::", 96);

  private PublicAddresses() {}

  static boolean isPublic(InetAddress address) {
    if (address instanceof Inet4Address) {
      return SPECIAL_V4.stream().noneMatch(network -> network.holds(address));
    }
    if (TRANSLATED.holds(address)) {
      return isPublic(at(Arrays.copyOfRange(address.getAddress(), 12, 16)));
    }
    return PUBLIC_V6.holds(address)
        && SPECIAL_V6.stream().noneMatch(network -> network.holds(address));
  }

  private static InetAddress at(byte[] address) {
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("An address has 4 or 16 bytes", e);
    }
  }

  /** All addresses that begin with the same bits. */
  private record Network(byte[] address, int bits) {

    Network(String literal, int bits) {
      this(literal(literal), bits);
    }

    private static byte[] literal(String literal) {
      try {
        return InetAddress.getByName(literal).getAddress(); // a literal is not looked up
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(literal, e);
      }
    }

    boolean holds(InetAddress other) {
      byte[] bytes = other.getAddress();
      return bytes.length == address.length && sameBits(bytes);
    }

    private boolean sameBits(byte[] bytes) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((bytes[bit / 8] & mask) != (address[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
