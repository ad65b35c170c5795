package io.sluice.console.export;

import io.sluice.console.Attempts;
import io.sluice.console.Needs;
import io.sluice.console.Redirects;
import io.sluice.console.Requested;
import io.sluice.console.Words;
import io.sluice.export.rejection.RejectionRepository;
import io.sluice.export.rejection.RejectionResponse;
import io.sluice.export.rejection.Replays;
import io.sluice.export.view.ExportResponse;
import io.sluice.export.view.ExportViews;
import io.sluice.export.view.RunProgress;
import io.sluice.export.view.RunResponse;
import io.sluice.export.view.RunViews;
import io.sluice.export.view.SliceResponse;
import io.sluice.export.view.SliceViews;
import io.sluice.partner.PartnerService;
import io.sluice.security.Role;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Messages;

/** A run as it goes, or as it went: progress, counts beside CleverTap's, slices, rejections. */
@Named
@ViewScoped
public class RunPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ON_A_PAGE = 20;

  @Inject RunViews runs;
  @Inject SliceViews slices;
  @Inject RejectionRepository rejections;
  @Inject Replays replays;
  @Inject Attempts attempts;
  @Inject ExportViews exports;
  @Inject PartnerService partners;
  @Inject Words words;
  @Inject RunWatch watch;

  private long id;
  private int slicePage = 1;
  private int rejectionPage = 1;
  private String reason;
  private String event;
  private LocalDate day;
  private transient RunResponse run;
  private transient ExportResponse export;
  private transient RunProgress progress;
  private transient List<SliceResponse> shownSlices;
  private transient Chart byDay;
  private transient Chart byEvent;
  private RunProgress.Look lastLook;

  @PostConstruct
  void ask() {
    id = Requested.id();
  }

  /** Looks at the run again; the look before says how fast it goes. */
  public void load() {
    run = runs.one(id);
    export = exports.one(run.export());
    progress = watch.progress(run, lastLook);
    lastLook = watch.look(run);
    shownSlices = null;
    byDay = null;
    byEvent = null;
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

  /** From its first start to its end; null while it has not ended. */
  public Duration getTook() {
    RunResponse seen = getRun();
    return seen.startedAt() == null || seen.endedAt() == null
        ? null
        : Duration.between(seen.startedAt(), seen.endedAt());
  }

  public boolean isLive() {
    return watch.isMoving(getRun());
  }

  public Chart getByDay() {
    getRun();
    if (byDay == null) {
      byDay = Chart.byDay(slices.sentByDay(id), words::day);
    }
    return byDay;
  }

  public Chart getByEvent() {
    getRun();
    if (byEvent == null) {
      byEvent = Chart.byEvent(slices.sentByEvent(id));
    }
    return byEvent;
  }

  public List<SliceResponse> getSlices() {
    getRun();
    if (shownSlices == null) {
      shownSlices = slices.page(id, slicePage, ON_A_PAGE);
    }
    return shownSlices;
  }

  public boolean isMoreSlices() {
    return (long) slicePage * ON_A_PAGE < getRun().slicesPlanned();
  }

  /** Which rejections are shown. */
  public RejectionListing getListing() {
    return new RejectionListing(id, reason, event, day, rejectionPage);
  }

  public List<RejectionResponse> getRejections() {
    return rejections.list(id, getListing().filter(), getListing().page(), ON_A_PAGE);
  }

  public boolean isMoreRejections() {
    RejectionListing listing = getListing();
    return (long) listing.page() * ON_A_PAGE < rejections.count(id, listing.filter());
  }

  /** Delivers the rejections that are shown once more, as a run of its own. */
  @Needs(Role.OPERATOR)
  public void replay() throws IOException {
    long[] replay = new long[1];
    if (attempts.succeeds(
        "replay", () -> replay[0] = replays.start(id, getListing().filter()).getId())) {
      Messages.addFlashGlobalInfo("The rejections of run {0} are being replayed", id);
      Redirects.to("run.xhtml?id=" + replay[0]);
    }
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
    this.slicePage = Requested.page(slicePage);
    shownSlices = null;
  }

  /** A code; null or empty for all, as with the event. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getEvent() {
    return event;
  }

  public void setEvent(String event) {
    this.event = event;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public int getRejectionPage() {
    return rejectionPage;
  }

  public void setRejectionPage(int rejectionPage) {
    this.rejectionPage = rejectionPage;
  }
}
