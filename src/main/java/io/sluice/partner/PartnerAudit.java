package io.sluice.partner;

import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What the audit trail keeps of a partner: what the API shows. */
@ApplicationScoped
public class PartnerAudit implements AuditSource {

  @Inject private PartnerRepository partners;

  @Override
  public AuditEntity entity() {
    return AuditEntity.PARTNER;
  }

  @Override
  public Optional<?> values(String id) {
    return partners.find(Long.parseLong(id)).map(PartnerResponse::of);
  }

  @Override
  public String idOf(Object made) {
    return String.valueOf(((Partner) made).getId());
  }
}
