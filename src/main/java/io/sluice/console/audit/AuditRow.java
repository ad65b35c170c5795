package io.sluice.console.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.audit.AuditEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An entry of the audit trail, with its values side by side. */
public record AuditRow(AuditEntry entry, List<Value> values) {

  /** So many are shown without being asked for. */
  private static final int FEW = 4;

  /**
   * A value that was changed, as text.
   *
   * @param before null if there was none
   * @param after null if there is none any more
   */
  public record Value(String name, String before, String after) {}

  static AuditRow of(AuditEntry entry) {
    Set<String> names = new LinkedHashSet<>();
    addNames(names, entry.before());
    addNames(names, entry.after());
    return new AuditRow(
        entry,
        names.stream()
            .map(name -> new Value(name, text(entry.before(), name), text(entry.after(), name)))
            .toList());
  }

  private static void addNames(Set<String> names, JsonNode values) {
    if (values != null) {
      values.fieldNames().forEachRemaining(names::add);
    }
  }

  private static String text(JsonNode values, String name) {
    JsonNode value = values == null ? null : values.get(name);
    return value == null || value.isNull() ? null : text(value);
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(AuditRow::text)
          .collect(Collectors.joining(", "));
    }
    return value.isTextual() ? value.textValue() : value.toString();
  }

  /** The names of the values, for a line. */
  public String getSummary() {
    return values.stream().map(Value::name).collect(Collectors.joining(", "));
  }

  public boolean isFew() {
    return values.size() <= FEW;
  }

  /** The address of everything that happened to the same thing. */
  public String getHistory() {
    return new AuditListing(null, null, entry.entity(), entry.entityId(), null, null, 1)
        .getAddress();
  }

  /** The address of the thing's own page; null where it has none that stays. */
  public String getPlace() {
    return switch (entry.entity()) {
      case EXPORT -> "export.xhtml?id=" + entry.entityId();
      case RUN -> "run.xhtml?id=" + entry.entityId();
      case JOB -> "job.xhtml?id=" + entry.entityId();
      case ACCOUNT, PARTNER, WEBHOOK, USER, TOKEN -> null;
    };
  }
}
