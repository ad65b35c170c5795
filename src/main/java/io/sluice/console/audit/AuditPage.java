package io.sluice.console.audit;

import io.sluice.audit.AuditTrail;
import io.sluice.console.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The audit trail: a part of it by its address. */
@Named
@RequestScoped
public class AuditPage {

  private static final int ON_A_PAGE = 20;

  @Inject AuditTrail trail;
  @Inject AuditFilterForm filter;

  private List<AuditRow> rows;

  public List<AuditRow> getRows() {
    if (rows == null) {
      AuditListing listing = filter.getListing();
      rows =
          trail.list(listing.filter(), listing.page(), ON_A_PAGE).stream()
              .map(AuditRow::of)
              .toList();
    }
    return rows;
  }

  public Pages getPages() {
    AuditListing listing = filter.getListing();
    return new Pages(
        listing.page(),
        ON_A_PAGE,
        trail.count(listing.filter()),
        other -> listing.onPage((int) other).getAddress());
  }
}
