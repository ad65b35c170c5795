package io.sluice.export.view;

import io.sluice.export.DataType;
import io.sluice.export.ExportStatus;
import io.sluice.export.Frequency;
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

  /** The orders that a list can have. */
  public enum Sort {
    CREATED("listed.exportId"),
    PARTNER("listed.partnerNickname"),
    TYPE("listed.dataType"),
    FREQUENCY("listed.frequency"),
    STATUS("listed.status");

    private final String path;

    Sort(String path) {
      this.path = path;
    }

    String path() {
      return path;
    }
  }

  /** A comparison of a path of a query over {@code listed} exports. */
  record Condition(String path, String operator, String parameter, Object value) {

    String text() {
      return path + " " + operator + " :" + parameter;
    }
  }

  /** The same exports in the opposite order. */
  ExportFilter reversed() {
    return new ExportFilter(
        partner, type, frequency, status, exportedFrom, exportedTo, sort, !descending);
  }

  List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    add(conditions, "listed.partnerId", "=", "partner", partner);
    add(conditions, "listed.dataType", "=", "type", type);
    add(conditions, "listed.frequency", "=", "frequency", frequency);
    add(conditions, "listed.status", "=", "status", status);
    add(conditions, "listed.createdDay", ">=", "exportedFrom", exportedFrom);
    add(conditions, "listed.createdDay", "<=", "exportedTo", exportedTo);
    return conditions;
  }

  private static void add(
      List<Condition> conditions, String path, String operator, String parameter, Object value) {
    if (value != null) {
      conditions.add(new Condition(path, operator, parameter, value));
    }
  }
}
