package io.sluice.export;

import io.sluice.partner.Partner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Exports in the database. */
@ApplicationScoped
public class ExportRepository {

  private static final String LISTED =
      " from Export export join ExportState state on state.exportId = export.id";

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

  /** A page of the exports that match, in the order that is asked for, each with its state. */
  List<Object[]> list(ExportFilter filter, int page, int size) {
    return matching("select export, state" + LISTED, order(filter), Object[].class, filter)
        .setFirstResult((page - 1) * size)
        .setMaxResults(size)
        .getResultList();
  }

  long count(ExportFilter filter) {
    return matching("select count(export)" + LISTED, "", Long.class, filter).getSingleResult();
  }

  private <T> TypedQuery<T> matching(
      String query, String order, Class<T> type, ExportFilter filter) {
    List<ExportFilter.Condition> conditions = filter.conditions();
    String where =
        conditions.isEmpty()
            ? ""
            : conditions.stream()
                .map(ExportFilter.Condition::text)
                .collect(Collectors.joining(" and ", " where ", ""));
    TypedQuery<T> matching = entities.createQuery(query + where + order, type);
    conditions.forEach(
        condition -> matching.setParameter(condition.parameter(), condition.value()));
    return matching;
  }

  private static String order(ExportFilter filter) {
    return " order by "
        + filter.sort().path()
        + (filter.descending() ? " desc" : "")
        + ", export.id desc";
  }

  Optional<ExportState> state(long exportId) {
    return Optional.ofNullable(entities.find(ExportState.class, exportId));
  }

  /**
   * The export as it is now, locked until the transaction ends: two decisions about it wait for
   * each other.
   */
  Optional<Export> lock(long id) {
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
