package io.sluice.it.world;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A one-time export of selected events.
 *
 * @param identifierPriority empty for the partner's
 */
public record ExportRequest(
    long partner,
    List<String> events,
    LocalDate from,
    LocalDate to,
    List<String> identifierPriority) {

  public static ExportRequest of(long partner, LocalDate from, LocalDate to, String... events) {
    return new ExportRequest(partner, List.of(events), from, to, List.of());
  }

  public ExportRequest withIdentifierPriority(String... identifiers) {
    return new ExportRequest(partner, events, from, to, List.of(identifiers));
  }

  public Map<String, Object> body() {
    Map<String, Object> body = new HashMap<>();
    body.put("partner", partner);
    body.put("dataType", "SELECTED_EVENTS");
    body.put("events", events);
    body.put("frequency", "ONE_TIME");
    body.put("from", from.toString());
    body.put("to", to.toString());
    if (!identifierPriority.isEmpty()) {
      body.put("identifierPriority", identifierPriority);
    }
    return body;
  }
}
