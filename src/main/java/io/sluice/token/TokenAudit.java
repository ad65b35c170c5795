package io.sluice.token;

import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditSource;
import io.sluice.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** What the audit trail keeps of a token. */
@ApplicationScoped
public class TokenAudit implements AuditSource {

  @Inject private TokenRepository tokens;

  @Override
  public AuditEntity entity() {
    return AuditEntity.TOKEN;
  }

  @Override
  public Optional<?> values(String id) {
    return tokens
        .find(Long.parseLong(id))
        .map(t -> new Values(t.name(), t.user(), t.role(), t.expiresAt()));
  }

  @Override
  public String idOf(Object made) {
    return String.valueOf(((MadeToken) made).id());
  }

  private record Values(String name, String user, Role role, Instant expiresAt) {}
}
