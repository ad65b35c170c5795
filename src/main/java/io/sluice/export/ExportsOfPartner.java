package io.sluice.export;

import io.sluice.partner.PartnerUsage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Names the exports that keep a partner from being deleted. */
@ApplicationScoped
public class ExportsOfPartner implements PartnerUsage {

  @Inject ExportRepository exports;

  @Override
  public List<String> usesOf(long partnerId) {
    return exports.idsOfPartner(partnerId).stream().map(id -> "export " + id).toList();
  }
}
