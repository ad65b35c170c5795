package io.sluice.audit;

import io.sluice.problem.BadInputException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;

/** The filter of a request: {@code ?user&action&entity&entityId&from&to}. */
public class AuditFilterParameters {

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  @QueryParam("user")
  private String user;

  @QueryParam("action")
  private AuditAction action;

  @QueryParam("entity")
  private AuditEntity entity;

  @QueryParam("entityId")
  private String entityId;

  @QueryParam("from")
  private Instant from;

  @QueryParam("to")
  private Instant to;

  AuditFilter filter() {
    return new AuditFilter(
        storable("user", user),
        action,
        entity,
        storable("entityId", entityId),
        storable("from", from),
        storable("to", to));
  }

  private static Instant storable(String name, Instant time) {
    if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
      throw new BadInputException(
          name, time, "must lie between %s and %s".formatted(EARLIEST, LATEST));
    }
    return time;
  }

  /** PostgreSQL cannot even compare text with a NUL, nor half a pair. */
  private static String storable(String name, String text) {
    if (text != null && !text.matches("[^\\p{Cc}\\p{Cs}]{1,100}")) {
      throw new BadInputException(
          name, text, "must be 1 to 100 characters without control characters");
    }
    return text;
  }
}
