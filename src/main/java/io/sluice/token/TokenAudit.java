package io.sluice.token;

import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditSource;
import io.sluice.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The values that the audit trail keeps of a token. */
@ApplicationScoped
public class TokenAudit {

  @Produces
  @Singleton
  AuditSource source(TokenRepository tokens) {
    return AuditSource.numbered(
        AuditEntity.TOKEN, MadeToken.class, MadeToken::id, id -> tokens.find(id).map(Values::of));
  }

  private record Values(String name, String user, Role role, Instant expiresAt) {

    static Values of(ApiToken token) {
      return new Values(token.name(), token.user(), token.role(), token.expiresAt());
    }
  }
}
