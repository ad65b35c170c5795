package io.sluice.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Which exports are listed; null matches all. */
public record ExportFilter(Long partner, DataType type, Frequency frequency, ExportStatus status) {

  /** What has to equal what, by the paths of a query over {@code export} and its {@code state}. */
  Map<String, Object> conditions() {
    Map<String, Object> conditions = new LinkedHashMap<>();
    conditions.put("export.partner.id", partner);
    conditions.put("export.dataType", type);
    conditions.put("export.frequency", frequency);
    conditions.put("state.status", status);
    conditions.values().removeIf(Objects::isNull);
    return conditions;
  }
}
