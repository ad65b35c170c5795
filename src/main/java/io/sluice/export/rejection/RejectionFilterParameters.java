package io.sluice.export.rejection;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;

/** The rejections that a caller means: {@code ?reason=no_user_id&event=Charged&day=2026-10-01}. */
public class RejectionFilterParameters {

  @QueryParam("reason")
  private String reason;

  @QueryParam("event")
  private String event;

  @QueryParam("day")
  private LocalDate day;

  RejectionFilter filter() {
    return new RejectionFilter(reason, event, day);
  }
}
