package io.sluice.security.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sluice's registration at the OpenID provider, and the claims that it reads. */
@ApplicationScoped
public class OpenIdSettings {

  @Inject
  @ConfigProperty(name = "sluice.openid.issuer")
  Optional<String> issuer;

  @Inject
  @ConfigProperty(name = "sluice.openid.client-id")
  Optional<String> clientId;

  @Inject
  @ConfigProperty(name = "sluice.openid.client-secret")
  Optional<String> clientSecret;

  @Inject
  @ConfigProperty(name = "sluice.openid.scopes")
  String scopes;

  @Inject
  @ConfigProperty(name = "sluice.openid.name-claim")
  String nameClaim;

  @Inject
  @ConfigProperty(name = "sluice.openid.role-claim")
  String roleClaim;

  @Inject
  @ConfigProperty(name = "sluice.openid.viewer-values")
  Optional<String> viewers;

  @Inject
  @ConfigProperty(name = "sluice.openid.operator-values")
  Optional<String> operators;

  @Inject
  @ConfigProperty(name = "sluice.openid.admin-values")
  Optional<String> admins;

  /** True if there is a provider. */
  public boolean isEnabled() {
    return issuer.isPresent();
  }

  String issuer() {
    return required(issuer, "sluice.openid.issuer");
  }

  String clientId() {
    return required(clientId, "sluice.openid.client-id");
  }

  String clientSecret() {
    return required(clientSecret, "sluice.openid.client-secret");
  }

  String scopes() {
    return scopes;
  }

  ClaimMapping mapping() {
    return new ClaimMapping(
        nameClaim, roleClaim, values(viewers), values(operators), values(admins));
  }

  private static List<String> values(Optional<String> list) {
    return Stream.of(list.orElse("").split(","))
        .map(String::strip)
        .filter(v -> !v.isEmpty())
        .toList();
  }

  private static String required(Optional<String> value, String key) {
    return value.orElseThrow(
        () -> new OpenIdException(key + " is not set; single sign-on needs it"));
  }
}
