package io.sluice.user;

import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditSource;
import io.sluice.security.Origin;
import io.sluice.security.Role;
import io.sluice.security.User;
import io.sluice.security.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The values that the audit trail keeps of a user. */
@ApplicationScoped
public class UserAudit {

  @Produces
  @Singleton
  AuditSource source(Users users) {
    return AuditSource.named(
        AuditEntity.USER,
        User.class,
        User::name,
        name -> users.find(name).map(user -> new Values(user.role(), user.origin())));
  }

  private record Values(Role role, Origin origin) {}
}
