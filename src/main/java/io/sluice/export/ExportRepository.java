package io.sluice.export;

import io.sluice.partner.Partner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** Exports in the database. */
@ApplicationScoped
public class ExportRepository {

  private static final String LISTED =
      """
      from Export export join RunState state on state.exportId = export.id and state.last = true
      where (:partner is null or export.partner.id = :partner)
      and (:dataType is null or export.dataType = :dataType)
      and (:frequency is null or export.frequency = :frequency)
      and (:status is null or state.status = :status)
      """;

  @PersistenceContext private EntityManager entities;

  public void add(Export export) {
    entities.persist(export);
    entities.flush();
  }

  public Optional<Export> find(long id) {
    return Optional.ofNullable(entities.find(Export.class, id));
  }

  Optional<Partner> partner(long id) {
    return Optional.ofNullable(entities.find(Partner.class, id));
  }

  /** A page of the exports that match, the newest first, each with the state of its last run. */
  List<Object[]> list(ExportFilter filter, int page, int size) {
    return matching(
            "select export, state " + LISTED + " order by export.id desc", Object[].class, filter)
        .setFirstResult((page - 1) * size)
        .setMaxResults(size)
        .getResultList();
  }

  long count(ExportFilter filter) {
    return matching("select count(export) " + LISTED, Long.class, filter).getSingleResult();
  }

  private <T> TypedQuery<T> matching(String query, Class<T> type, ExportFilter filter) {
    return entities
        .createQuery(query, type)
        .setParameter("partner", filter.partner())
        .setParameter("dataType", filter.type())
        .setParameter("frequency", filter.frequency())
        .setParameter("status", filter.status());
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
