package io.sluice.console.audit;

import io.sluice.audit.AuditAction;
import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditFilter;
import io.sluice.console.PageAddress;
import io.sluice.console.Requested;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Which part of the audit trail is shown, and its address. Null matches all.
 *
 * @param from the first day, in UTC
 * @param to the last day, inclusive
 * @param page from 1
 */
public record AuditListing(
    String user,
    AuditAction action,
    AuditEntity entity,
    String entityId,
    LocalDate from,
    LocalDate to,
    int page) {

  static final String PATH = "audit.xhtml";

  public AuditListing {
    page = Requested.page(page);
  }

  AuditFilter filter() {
    return new AuditFilter(
        user, action, entity, entityId, start(from), start(to == null ? null : to.plusDays(1)));
  }

  private static Instant start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  AuditListing onPage(int other) {
    return new AuditListing(user, action, entity, entityId, from, to, other);
  }

  public String getAddress() {
    Map<String, Object> parameters = conditions();
    parameters.put("page", page == 1 ? null : page);
    return PageAddress.of(PATH, parameters);
  }

  public boolean isFiltered() {
    return getConditionCount() > 0;
  }

  public long getConditionCount() {
    return conditions().values().stream().filter(Objects::nonNull).count();
  }

  private Map<String, Object> conditions() {
    Map<String, Object> conditions = new LinkedHashMap<>();
    conditions.put("user", user);
    conditions.put("action", action);
    conditions.put("entity", entity);
    conditions.put("entityId", entityId);
    conditions.put("from", from);
    conditions.put("to", to);
    return conditions;
  }
}
