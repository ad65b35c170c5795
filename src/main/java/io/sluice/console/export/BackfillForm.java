package io.sluice.console.export;

import io.sluice.console.Attempts;
import io.sluice.console.Needs;
import io.sluice.console.Redirects;
import io.sluice.console.Requested;
import io.sluice.export.BackfillRequest;
import io.sluice.export.RangePreset;
import io.sluice.export.lifecycle.Backfills;
import io.sluice.security.Role;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import org.omnifaces.util.Messages;

/** The form of a backfill: the days that an export is run over beside its schedule. */
@Named
@ViewScoped
public class BackfillForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "backfill";

  @Inject Backfills backfills;
  @Inject Attempts attempts;

  private long export;
  private long startedRun;
  private RangePreset range = RangePreset.LAST_7_DAYS;
  private LocalDate from;
  private LocalDate to;

  @PostConstruct
  void ask() {
    export = Requested.id();
  }

  @Needs(Role.OPERATOR)
  public void start() throws IOException {
    if (attempts.succeeds(FORM, this::startRun)) {
      Messages.addFlashGlobalInfo("The backfill has started as run " + startedRun);
      Redirects.to("export.xhtml?id=" + export);
    }
  }

  private void startRun() {
    BackfillRequest request =
        new BackfillRequest(range, isByDays() ? from : null, isByDays() ? to : null);
    startedRun = backfills.start(export, request).getId();
  }

  /** True if the days are given one by one, and not by the name of a range. */
  public boolean isByDays() {
    return range == null;
  }

  public RangePreset getRange() {
    return range;
  }

  public void setRange(RangePreset range) {
    this.range = range;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }
}
