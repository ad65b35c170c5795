package io.sluice.export;

import io.sluice.partner.Partner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Exports in the database. */
@ApplicationScoped
public class ExportRepository {

  private static final String LISTED =
      "from Export export join RunState state on state.exportId = export.id and state.last = 1";

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
            "select export, state " + LISTED, " order by export.id desc", Object[].class, filter)
        .setFirstResult((page - 1) * size)
        .setMaxResults(size)
        .getResultList();
  }

  long count(ExportFilter filter) {
    return matching("select count(export) " + LISTED, "", Long.class, filter).getSingleResult();
  }

  private <T> TypedQuery<T> matching(
      String query, String order, Class<T> type, ExportFilter filter) {
    Map<String, Object> conditions = filter.conditions();
    String where =
        conditions.isEmpty()
            ? ""
            : conditions.keySet().stream()
                .map(path -> path + " = :" + parameter(path))
                .collect(Collectors.joining(" and ", " where ", ""));
    TypedQuery<T> matching = entities.createQuery(query + where + order, type);
    conditions.forEach((path, value) -> matching.setParameter(parameter(path), value));
    return matching;
  }

  private static String parameter(String path) {
    return path.replace('.', '_');
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
