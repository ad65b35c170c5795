package io.sluice.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds the address of a webhook's host, and refuses one that leads into the own network, so that
 * nobody reaches through Sluice what he cannot reach himself. Whoever sends must connect to the
 * address that was found: a name may mean another one a moment later.
 */
@ApplicationScoped
public class AddressPolicy {

  private final boolean allowPrivate;

  /** For the container's proxy. */
  protected AddressPolicy() {
    this(false);
  }

  @Inject
  public AddressPolicy(
      @ConfigProperty(name = "sluice.webhooks.allow-private", defaultValue = "false")
          boolean allowPrivate) {
    this.allowPrivate = allowPrivate;
  }

  /**
   * @throws AddressRefusedException if the host is unknown, or any of its addresses is not public
   */
  InetAddress addressOf(URI url) {
    InetAddress[] found = lookUp(url.getHost());
    if (!allowPrivate && !Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
      throw new AddressRefusedException(
          "the host %s has an address that is not public; sluice.webhooks.allow-private allows it"
              .formatted(url.getHost()));
    }
    return found[0];
  }

  private static InetAddress[] lookUp(String host) {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new AddressRefusedException("the host %s is unknown".formatted(host));
    }
  }
}
