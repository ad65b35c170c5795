package io.sluice.console.audit;

import io.sluice.audit.AuditAction;
import io.sluice.audit.AuditEntity;
import io.sluice.console.Redirects;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;

/** The choices in the filter of the audit trail: first from the address, then by the user. */
@Named
@RequestScoped
public class AuditFilterForm {

  private String user;
  private AuditAction action;
  private AuditEntity entity;
  private String entityId;
  private LocalDate from;
  private LocalDate to;
  private int page = 1;

  public AuditListing getListing() {
    return new AuditListing(user, action, entity, entityId, from, to, page);
  }

  /** Shows what is chosen, from its first page. */
  public void apply() throws IOException {
    Redirects.to(getListing().onPage(1).getAddress());
  }

  public AuditAction[] getActions() {
    return AuditAction.values();
  }

  public AuditEntity[] getEntities() {
    return AuditEntity.values();
  }

  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = user;
  }

  public AuditAction getAction() {
    return action;
  }

  public void setAction(AuditAction action) {
    this.action = action;
  }

  public AuditEntity getEntity() {
    return entity;
  }

  public void setEntity(AuditEntity entity) {
    this.entity = entity;
  }

  public String getEntityId() {
    return entityId;
  }

  public void setEntityId(String entityId) {
    this.entityId = entityId;
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

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
