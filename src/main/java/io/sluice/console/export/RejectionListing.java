package io.sluice.console.export;

import io.sluice.console.PageAddress;
import io.sluice.console.Requested;
import io.sluice.export.rejection.RejectionFilter;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which of a run's rejections are shown, and the address of that part of its page: what is filtered
 * can be bookmarked. Null matches all.
 *
 * @param reason a code
 * @param page from 1
 */
public record RejectionListing(long run, String reason, String event, LocalDate day, int page)
    implements Serializable {

  private static final String HERE = "#rejections";

  /** A page that is none becomes the first one; an empty text is no condition. */
  public RejectionListing {
    reason = reason == null || reason.isEmpty() ? null : reason;
    event = event == null || event.isEmpty() ? null : event;
    page = Requested.page(page);
  }

  RejectionFilter filter() {
    return new RejectionFilter(reason, event, day);
  }

  public boolean isFiltered() {
    return !conditions().isEmpty();
  }

  public RejectionListing onPage(int other) {
    return new RejectionListing(run, reason, event, day, other);
  }

  /** Those for that reason, or for any. */
  public RejectionListing ofReason(String other) {
    return new RejectionListing(run, other, event, day, 1);
  }

  /** Those of that event, or of any. */
  public RejectionListing ofEvent(String other) {
    return new RejectionListing(run, reason, other, day, 1);
  }

  /** Those of that day, or of any. */
  public RejectionListing ofDay(LocalDate other) {
    return new RejectionListing(run, reason, event, other, 1);
  }

  /** All of one slice. */
  public RejectionListing ofSlice(String itsEvent, LocalDate itsDay) {
    return new RejectionListing(run, null, itsEvent, itsDay, 1);
  }

  /** The address of this part of the page, relative to the console. */
  public String getAddress() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("id", run);
    parameters.putAll(conditions());
    if (page > 1) {
      parameters.put("rejections", page);
    }
    return PageAddress.of("run.xhtml", parameters) + HERE;
  }

  /** Where what is filtered is downloaded whole, below the application. */
  public String getDownload() {
    return PageAddress.of("/api/v1/runs/" + run + "/rejections.ndjson", conditions());
  }

  private Map<String, Object> conditions() {
    Map<String, Object> conditions = new LinkedHashMap<>();
    conditions.put("reason", reason);
    conditions.put("event", event);
    conditions.put("day", day);
    conditions.values().removeAll(Collections.singleton(null));
    return conditions;
  }
}
