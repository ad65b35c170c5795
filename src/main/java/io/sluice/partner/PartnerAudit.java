package io.sluice.partner;

import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The values that the audit trail keeps of a partner: what the API shows. */
@ApplicationScoped
public class PartnerAudit {

  @Produces
  @Singleton
  AuditSource source(PartnerRepository partners) {
    return AuditSource.numbered(
        AuditEntity.PARTNER,
        Partner.class,
        Partner::getId,
        id -> partners.find(id).map(PartnerResponse::of));
  }
}
