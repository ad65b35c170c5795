package io.sluice.account;

import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The values that the audit trail keeps of an account: what the API shows. */
@ApplicationScoped
public class AccountAudit {

  @Produces
  @Singleton
  AuditSource source(AccountRepository accounts) {
    return AuditSource.numbered(
        AuditEntity.ACCOUNT,
        Account.class,
        Account::getId,
        id -> accounts.find(id).map(AccountResponse::of));
  }
}
