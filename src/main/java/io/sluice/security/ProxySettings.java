package io.sluice.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The configuration {@code sluice.tls-proxy} and {@code sluice.public-url}: what stands between
 * clients and the server.
 */
@ApplicationScoped
class ProxySettings {

  @Inject
  @ConfigProperty(name = "sluice.tls-proxy")
  boolean tls;

  @Inject
  @ConfigProperty(name = "sluice.public-url")
  Optional<String> publicUrl;

  boolean tls() {
    return tls;
  }

  Optional<String> publicUrl() {
    return publicUrl;
  }
}
