package io.sluice.console.export;

import io.sluice.console.Needs;
import io.sluice.console.Pages;
import io.sluice.console.Redirects;
import io.sluice.export.lifecycle.ExportActions;
import io.sluice.export.lifecycle.ExportService;
import io.sluice.export.view.ExportResponse;
import io.sluice.export.view.ExportViews;
import io.sluice.export.view.ExportsOnPage;
import io.sluice.export.view.RunProgress;
import io.sluice.partner.Partner;
import io.sluice.partner.PartnerService;
import io.sluice.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Messages;

/** The list of exports: a part of it by its address, and what can be done with each row. */
@Named
@RequestScoped
public class ExportsPage {

  /** More partners than this are not offered in a menu. */
  private static final int MOST_PARTNERS = 1_000;

  @Inject ExportViews views;
  @Inject ExportService exports;
  @Inject PartnerService partners;
  @Inject ExportFilterForm filter;
  @Inject Clock clock;

  private List<Partner> allPartners;
  private ExportsOnPage page;
  private List<ExportRow> rows;
  private Long target;

  public List<ExportRow> getRows() {
    if (rows == null) {
      rows = page().exports().stream().map(this::row).toList();
    }
    return rows;
  }

  private ExportsOnPage page() {
    if (page == null) {
      ExportListing listing = filter.getListing();
      page = views.page(listing.filter(), listing.page(), listing.size());
    }
    return page;
  }

  private ExportRow row(ExportResponse export) {
    RunProgress progress =
        export.lastRun() == null ? null : RunProgress.of(export.lastRun(), null, clock.instant());
    return new ExportRow(export, ExportActions.of(export), progress, zone(export));
  }

  private String zone(ExportResponse export) {
    return getPartners().stream()
        .filter(partner -> partner.getId().equals(export.partner()))
        .findFirst()
        .map(partner -> partner.getAccount().getZone().getId())
        .orElse(null);
  }

  /** The zone whose days the filter names: the one that all accounts share, or else UTC. */
  public String getZone() {
    List<String> zones =
        getPartners().stream()
            .map(partner -> partner.getAccount().getZone().getId())
            .distinct()
            .toList();
    return zones.size() == 1 ? zones.get(0) : "UTC";
  }

  public List<Partner> getPartners() {
    if (allPartners == null) {
      allPartners = partners.list(1, MOST_PARTNERS);
    }
    return allPartners;
  }

  public long getTotal() {
    return page().total();
  }

  public Pages getPages() {
    ExportListing listing = filter.getListing();
    return new Pages(
        listing.page(),
        listing.size(),
        getTotal(),
        other -> listing.onPage((int) other).getAddress());
  }

  /** True if the page is to look again soon. */
  public boolean isLive() {
    return getRows().stream()
        .map(ExportRow::export)
        .anyMatch(e -> Moving.soon(e.status(), e.nextRunAt(), clock.instant()));
  }

  @Needs(Role.OPERATOR)
  public void stop() throws IOException {
    exports.stop(target);
    Messages.addFlashGlobalInfo("Segment data export stopped");
    Redirects.to(filter.getListing().getAddress());
  }

  @Needs(Role.OPERATOR)
  public void restart() throws IOException {
    exports.restart(target);
    Messages.addFlashGlobalInfo("Export {0} goes on where it was", target);
    Redirects.to(filter.getListing().getAddress());
  }

  /** The address of this part of the list with the form for a new export. */
  public String getCreateAddress() {
    return filter.getListing().address(Map.of("create", "SEGMENT"));
  }

  public String editAddress(long id) {
    return filter.getListing().address(Map.of("edit", id));
  }

  /** The export that an action is about; set when it is sent. */
  public Long getTarget() {
    return target;
  }

  public void setTarget(Long target) {
    this.target = target;
  }
}
