package io.sluice.console.export;

import io.sluice.console.Words;
import io.sluice.export.ExportResponse;
import io.sluice.export.ExportStatus;
import io.sluice.export.ExportViews;
import io.sluice.export.RejectionResponse;
import io.sluice.export.RunProgress;
import io.sluice.export.RunResponse;
import io.sluice.export.RunService;
import io.sluice.export.SliceResponse;
import io.sluice.partner.PartnerService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A run as it goes, or as it went: progress, counts beside CleverTap's, slices, rejections. */
@Named
@ViewScoped
public class RunPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ON_A_PAGE = 20;

  @Inject private RunService runs;
  @Inject private ExportViews exports;
  @Inject private PartnerService partners;
  @Inject private Words words;
  @Inject private Clock clock;

  private long id;
  private int slicePage = 1;
  private int rejectionPage = 1;
  private transient RunResponse run;
  private transient ExportResponse export;
  private transient RunProgress progress;
  private Instant lookedAt;
  private long lookedSettled;

  /** Looks at the run again; the look before says how fast it goes. */
  public void load() {
    Instant now = clock.instant();
    run = runs.view(id);
    export = exports.one(run.export());
    progress =
        RunProgress.of(
            run, lookedAt == null ? null : new RunProgress.Look(lookedAt, lookedSettled), now);
    lookedAt = now;
    lookedSettled = progress.settled();
  }

  public RunResponse getRun() {
    if (run == null) {
      load();
    }
    return run;
  }

  public ExportResponse getExport() {
    getRun();
    return export;
  }

  public RunProgress getProgress() {
    getRun();
    return progress;
  }

  public String getZone() {
    return partners.get(getExport().partner()).getAccount().getZone().getId();
  }

  public boolean isLive() {
    return getRun().status() == ExportStatus.RUNNING || getRun().status() == ExportStatus.PENDING;
  }

  /** CleverTap's count less what was read; null while it is not known. */
  public Long getDifference() {
    return getRun().counted() == null ? null : getRun().counted() - getRun().read();
  }

  public Bars getByDay() {
    return Bars.byDay(getRun().slices(), slice -> words.day(slice.day()));
  }

  public Bars getByEvent() {
    return Bars.byEvent(getRun().slices());
  }

  public List<SliceResponse> getSlices() {
    List<SliceResponse> all = getRun().slices();
    int from = Math.min(all.size(), (Math.max(1, slicePage) - 1) * ON_A_PAGE);
    return all.subList(from, Math.min(all.size(), from + ON_A_PAGE));
  }

  public boolean isMoreSlices() {
    return slicePage * ON_A_PAGE < getRun().slices().size();
  }

  public List<RejectionResponse> getRejections() {
    return runs.rejections(id, Math.max(1, rejectionPage), ON_A_PAGE);
  }

  public boolean isMoreRejections() {
    return (long) rejectionPage * ON_A_PAGE < getRun().rejected();
  }

  public String indented(String payload) {
    return PreviewView.indented(payload);
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public int getSlicePage() {
    return slicePage;
  }

  public void setSlicePage(int slicePage) {
    this.slicePage = slicePage;
  }

  public int getRejectionPage() {
    return rejectionPage;
  }

  public void setRejectionPage(int rejectionPage) {
    this.rejectionPage = rejectionPage;
  }
}
