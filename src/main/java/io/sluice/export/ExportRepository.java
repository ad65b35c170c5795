package io.sluice.export;

import io.sluice.partner.Partner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Exports in the database. */
@ApplicationScoped
public class ExportRepository {

  @PersistenceContext private EntityManager entities;

  public void add(Export export) {
    entities.persist(export);
    entities.flush();
  }

  public Optional<Export> find(long id) {
    return Optional.ofNullable(entities.find(Export.class, id));
  }

  public Optional<Partner> partner(long id) {
    return Optional.ofNullable(entities.find(Partner.class, id));
  }

  /** The exports, each with the row of its status, in no promised order. */
  public List<Object[]> withStatusRows(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select export, derived from Export export join fetch export.partner partner"
                    + " join fetch partner.account"
                    + " join ExportStatusRow derived on derived.exportId = export.id"
                    + " where export.id in :ids",
                Object[].class)
            .setParameter("ids", ids)
            .getResultList();
  }

  public Optional<ExportStatusRow> statusRow(long exportId) {
    return Optional.ofNullable(entities.find(ExportStatusRow.class, exportId));
  }

  /**
   * The export as it is now, locked until the transaction ends: two decisions about it wait for
   * each other.
   */
  public Optional<Export> lock(long id) {
    entities.flush();
    Optional<Export> export = find(id);
    export.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return export;
  }

  /** The exports of a partner, as they are named in messages. */
  List<Long> idsOfPartner(long partnerId) {
    return entities
        .createQuery(
            "select export.id from Export export where export.partner.id = :partner"
                + " order by export.id",
            Long.class)
        .setParameter("partner", partnerId)
        .getResultList();
  }
}
