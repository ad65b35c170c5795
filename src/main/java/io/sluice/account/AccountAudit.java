package io.sluice.account;

import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What the audit trail keeps of an account: what the API shows. */
@ApplicationScoped
public class AccountAudit implements AuditSource {

  @Inject private AccountRepository accounts;

  @Override
  public AuditEntity entity() {
    return AuditEntity.ACCOUNT;
  }

  @Override
  public Optional<?> values(String id) {
    return accounts.find(Long.parseLong(id)).map(AccountResponse::of);
  }

  @Override
  public String idOf(Object made) {
    return String.valueOf(((Account) made).getId());
  }
}
