package io.sluice.console.export;

import io.sluice.console.PageAddress;
import io.sluice.console.Requested;
import io.sluice.export.DataType;
import io.sluice.export.ExportStatus;
import io.sluice.export.Frequency;
import io.sluice.export.view.ExportFilter;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which part of the list of exports is shown, and its address: the filter can be bookmarked. Null
 * matches all.
 *
 * @param page from 1
 */
public record ExportListing(
    Long partner,
    DataType type,
    String format,
    ExportStatus status,
    Frequency frequency,
    LocalDate exportedFrom,
    LocalDate exportedTo,
    int page,
    int size)
    implements Serializable {

  static final String PATH = "exports.xhtml";
  static final List<Integer> SIZES = List.of(10, 20, 30, 40);
  static final int DEFAULT_SIZE = 20;

  /** A page or size that is none becomes the first one, or the usual one. */
  public ExportListing {
    page = Requested.page(page);
    size = SIZES.contains(size) ? size : DEFAULT_SIZE;
  }

  ExportFilter filter() {
    return new ExportFilter(
        partner,
        type,
        frequency,
        status,
        exportedFrom,
        exportedTo,
        ExportFilter.Sort.CREATED,
        true);
  }

  ExportListing onPage(int other) {
    return new ExportListing(
        partner, type, format, status, frequency, exportedFrom, exportedTo, other, size);
  }

  ExportListing ofSize(int other) {
    return new ExportListing(
        partner, type, format, status, frequency, exportedFrom, exportedTo, 1, other);
  }

  public boolean isFiltered() {
    return !conditions().isEmpty();
  }

  public int getConditionCount() {
    return conditions().size();
  }

  /** The page's address, relative to the console. */
  public String getAddress() {
    return address(Map.of());
  }

  /** The address of the same part of the list with something else on top of it. */
  String address(Map<String, ?> more) {
    Map<String, Object> parameters = new LinkedHashMap<>(conditions());
    if (page > 1) {
      parameters.put("page", page);
    }
    if (size != DEFAULT_SIZE) {
      parameters.put("size", size);
    }
    parameters.putAll(more);
    return PageAddress.of(PATH, parameters);
  }

  private Map<String, Object> conditions() {
    Map<String, Object> conditions = new LinkedHashMap<>();
    conditions.put("partner", partner);
    conditions.put("type", type);
    conditions.put("format", format);
    conditions.put("status", status);
    conditions.put("frequency", frequency);
    conditions.put("exportedFrom", exportedFrom);
    conditions.put("exportedTo", exportedTo);
    conditions.values().removeAll(Collections.singleton(null));
    return conditions;
  }
}
