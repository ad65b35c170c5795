package io.sluice.security.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Tells whose an API token is. */
@ApplicationScoped
class TokenIdentityStore implements IdentityStore {

  private final Tokens tokens;

  /** For the container's proxy. */
  protected TokenIdentityStore() {
    this(null);
  }

  @Inject
  TokenIdentityStore(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public CredentialValidationResult validate(Credential credential) {
    return credential instanceof BearerToken token
        ? tokens
            .use(token.text())
            .map(l -> new CredentialValidationResult(l.user(), Set.of(l.role().group())))
            .orElse(CredentialValidationResult.INVALID_RESULT)
        : CredentialValidationResult.NOT_VALIDATED_RESULT;
  }
}
