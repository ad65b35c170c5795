package io.sluice.webhook.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the address of a webhook's host, and refuses one that leads into the own network, so that
 * nobody reaches through Sluice what they cannot reach themselves. As the resolver of the HTTP
 * client it says which address is connected to: a name may mean another one a moment later.
 */
@ApplicationScoped
public class AddressPolicy implements DnsResolver {

  private final boolean allowPrivate;

  /** For the container's proxy. */
  protected AddressPolicy() {
    this(false);
  }

  @Inject
  AddressPolicy(WebhookSettings settings) {
    this(settings.allowPrivate());
  }

  public AddressPolicy(boolean allowPrivate) {
    this.allowPrivate = allowPrivate;
  }

  /**
   * Returns the one address to connect to.
   *
   * @param host a name or a literal address
   * @throws AddressRefusedException if the host is unknown, or any of its addresses is not public
   */
  @Override
  public InetAddress[] resolve(String host) {
    InetAddress[] found = lookUp(host);
    if (!allowPrivate && !Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
      throw new AddressRefusedException(
          "the host %s has an address that is not public; sluice.webhooks.allow-private allows it"
              .formatted(host));
    }
    return new InetAddress[] {found[0]};
  }

  /** Returns the name as it is: other names are for Kerberos, which webhooks do not speak. */
  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private static InetAddress[] lookUp(String host) {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new AddressRefusedException("the host %s is unknown".formatted(host));
    }
  }
}
