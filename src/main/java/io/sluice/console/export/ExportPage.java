package io.sluice.console.export;

import io.sluice.console.Needs;
import io.sluice.console.Redirects;
import io.sluice.console.Requested;
import io.sluice.export.lifecycle.ExportActions;
import io.sluice.export.lifecycle.ExportService;
import io.sluice.export.view.ExportResponse;
import io.sluice.export.view.ExportViews;
import io.sluice.export.view.RunProgress;
import io.sluice.export.view.RunResponse;
import io.sluice.export.view.RunViews;
import io.sluice.partner.Partner;
import io.sluice.partner.PartnerService;
import io.sluice.security.Role;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.omnifaces.util.Messages;

/** An export: its settings, what can be done with it, and its runs. */
@Named
@RequestScoped
public class ExportPage {

  private static final int RUNS_ON_A_PAGE = 20;

  @Inject ExportViews views;
  @Inject ExportService exports;
  @Inject RunViews runs;
  @Inject PartnerService partners;
  @Inject Clock clock;

  private long id;
  private int page = 1;
  private ExportResponse export;
  private List<RunResponse> shownRuns;

  @PostConstruct
  void ask() {
    id = Requested.id();
  }

  /** Fails when there is no such export, before anything is shown. */
  public void load() {
    getExport();
  }

  public ExportResponse getExport() {
    if (export == null) {
      export = views.one(id);
    }
    return export;
  }

  public ExportActions getActions() {
    return ExportActions.of(getExport());
  }

  public Partner getPartner() {
    return partners.get(getExport().partner());
  }

  public String getZone() {
    return getPartner().getAccount().getZone().getId();
  }

  public List<RunResponse> getRuns() {
    if (shownRuns == null) {
      shownRuns = runs.ofExport(id, page, RUNS_ON_A_PAGE);
    }
    return shownRuns;
  }

  public boolean isOlder() {
    return (long) page * RUNS_ON_A_PAGE < runs.countOfExport(id);
  }

  public RunProgress progress(RunResponse run) {
    return RunProgress.of(run, null, clock.instant());
  }

  public boolean isLive() {
    return Moving.soon(getExport().status(), getExport().nextRunAt(), clock.instant());
  }

  @Needs(Role.OPERATOR)
  public void stop() throws IOException {
    exports.stop(id);
    again("Segment data export stopped");
  }

  @Needs(Role.OPERATOR)
  public void restart() throws IOException {
    exports.restart(id);
    again("The export goes on where it was");
  }

  private void again(String message) throws IOException {
    Messages.addFlashGlobalInfo(message);
    Redirects.to("export.xhtml?id=" + id);
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Requested.page(page);
  }
}
