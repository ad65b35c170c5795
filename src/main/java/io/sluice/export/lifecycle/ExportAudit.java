package io.sluice.export.lifecycle;

import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditSource;
import io.sluice.export.Export;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that the audit trail keeps of an export. It selects values and no entities: those
 * would stay as they are now for the rest of the transaction, although the export is locked only
 * later.
 */
@ApplicationScoped
public class ExportAudit {

  private static final List<String> NAMES =
      List.of(
          "dataType",
          "events",
          "identifierPriority",
          "frequency",
          "from",
          "to",
          "everyHours",
          "startDate",
          "partner",
          "status");

  private static final String SELECT =
      "select export.dataType, export.events, export.identifierPriority, export.schedule.frequency,"
          + " export.schedule.from, export.schedule.to, export.schedule.everyHours, export.schedule.startDate, export.partner.nickname,"
          + " derived.status from Export export join ExportStatusRow derived on derived.exportId = export.id"
          + " where export.id = :id";

  @PersistenceContext private EntityManager entities;

  @Produces
  @Singleton
  AuditSource source() {
    return AuditSource.numbered(AuditEntity.EXPORT, Export.class, Export::getId, this::values);
  }

  private Optional<Map<String, Object>> values(long id) {
    return entities
        .createQuery(SELECT, Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(ExportAudit::named);
  }

  private static Map<String, Object> named(Object[] row) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < row.length; i++) {
      values.put(NAMES.get(i), row[i]);
    }
    return values;
  }
}
