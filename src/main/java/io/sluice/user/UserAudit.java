package io.sluice.user;

import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditSource;
import io.sluice.security.Origin;
import io.sluice.security.Role;
import io.sluice.security.User;
import io.sluice.security.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What the audit trail keeps of a user. */
@ApplicationScoped
public class UserAudit implements AuditSource {

  @Inject private Users users;

  @Override
  public AuditEntity entity() {
    return AuditEntity.USER;
  }

  @Override
  public Optional<?> values(String id) {
    return users.find(id).map(user -> new Values(user.role(), user.origin()));
  }

  @Override
  public String idOf(Object made) {
    return ((User) made).name();
  }

  private record Values(Role role, Origin origin) {}
}
