package io.sluice.audit;

import io.sluice.database.UtcTime;
import io.sluice.problem.BadInputException;
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

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * @throws BadInputException if a value is none that the database can compare
   */
  public AuditFilter {
    checkText("user", user);
    checkText("entityId", entityId);
    checkTime("from", from);
    checkTime("to", to);
  }

  /** PostgreSQL cannot even compare text with a NUL, nor half a pair. */
  private static void checkText(String name, String text) {
    if (text != null && !text.matches("[^\\p{Cc}\\p{Cs}]{1,100}")) {
      throw new BadInputException(
          name, text, "must be 1 to 100 characters without control characters");
    }
  }

  private static void checkTime(String name, Instant time) {
    if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
      throw new BadInputException(
          name, time, "must lie between %s and %s".formatted(EARLIEST, LATEST));
    }
  }

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
