package io.sluice.audit;

import io.sluice.database.UtcTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which entries are wanted; null means any.
 *
 * @param from the earliest time
 * @param to the first time that is too late
 */
public record AuditFilter(
    String user,
    AuditAction action,
    AuditEntity entity,
    String entityId,
    Instant from,
    Instant to) {

  public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

  /** The condition in SQL, whose {@code ?} stand for {@link #values()}. */
  String condition() {
    List<String> parts = new ArrayList<>(List.of("1 = 1"));
    part(parts, "user_name = ?", user);
    part(parts, "action = ?", action);
    part(parts, "entity = ?", entity);
    part(parts, "entity_id = ?", entityId);
    part(parts, "happened_at >= ?", from);
    part(parts, "happened_at < ?", to);
    return String.join(" and ", parts);
  }

  List<Object> values() {
    List<Object> values = new ArrayList<>();
    part(values, user, user);
    part(values, action == null ? null : action.name(), action);
    part(values, entity == null ? null : entity.name(), entity);
    part(values, entityId, entityId);
    part(values, UtcTime.stored(from), from);
    part(values, UtcTime.stored(to), to);
    return values;
  }

  private static <T> void part(List<T> parts, T part, Object wanted) {
    if (wanted != null) {
      parts.add(part);
    }
  }
}
