package io.sluice.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which exports are listed, in which order; null matches all.
 *
 * @param exportedFrom the first day on which they were created, in each account's time zone
 * @param exportedTo the last
 */
public record ExportFilter(
    Long partner,
    DataType type,
    Frequency frequency,
    ExportStatus status,
    LocalDate exportedFrom,
    LocalDate exportedTo,
    Sort sort,
    boolean descending) {

  /** What a list can be ordered by. */
  public enum Sort {
    CREATED("export.createdAt"),
    PARTNER("export.partner.nickname"),
    TYPE("export.dataType"),
    FREQUENCY("export.frequency"),
    STATUS("state.status");

    private final String path;

    Sort(String path) {
      this.path = path;
    }

    String path() {
      return path;
    }
  }

  /** A comparison of a path of a query over {@code export} and its {@code state}. */
  record Condition(String path, String operator, String parameter, Object value) {

    String text() {
      return path + " " + operator + " :" + parameter;
    }
  }

  List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    add(conditions, "export.partner.id", "=", "partner", partner);
    add(conditions, "export.dataType", "=", "type", type);
    add(conditions, "export.frequency", "=", "frequency", frequency);
    add(conditions, "state.status", "=", "status", status);
    add(conditions, "export.createdDay", ">=", "exportedFrom", exportedFrom);
    add(conditions, "export.createdDay", "<=", "exportedTo", exportedTo);
    return conditions;
  }

  private static void add(
      List<Condition> conditions, String path, String operator, String parameter, Object value) {
    if (value != null) {
      conditions.add(new Condition(path, operator, parameter, value));
    }
  }
}
