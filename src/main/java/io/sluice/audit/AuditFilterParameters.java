package io.sluice.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;

/** The filter of a request: {@code ?user&action&entity&entityId&from&to}. */
public class AuditFilterParameters {

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
    return new AuditFilter(user, action, entity, entityId, from, to);
  }
}
