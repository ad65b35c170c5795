package io.sluice.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the exports of a list, by the filter and the order that are asked for. */
@ApplicationScoped
public class ListedExports {

  @PersistenceContext private EntityManager entities;

  /** The ids of a page of the exports that match, in order. */
  List<Long> ids(ExportFilter filter, int page, int size) {
    return matching("select listed.exportId", order(filter), filter)
        .setFirstResult((page - 1) * size)
        .setMaxResults(size)
        .getResultList();
  }

  long count(ExportFilter filter) {
    return matching("select count(listed)", "", filter).getSingleResult();
  }

  private TypedQuery<Long> matching(String select, String order, ExportFilter filter) {
    List<ExportFilter.Condition> conditions = filter.conditions();
    String where =
        conditions.isEmpty()
            ? ""
            : conditions.stream()
                .map(ExportFilter.Condition::text)
                .collect(Collectors.joining(" and ", " where ", ""));
    TypedQuery<Long> matching =
        entities.createQuery(select + " from ListedExport listed" + where + order, Long.class);
    conditions.forEach(
        condition -> matching.setParameter(condition.parameter(), condition.value()));
    return matching;
  }

  /** Equal ones in the order of their creation; both in one direction, as the indexes are. */
  private static String order(ExportFilter filter) {
    String direction = filter.descending() ? " desc" : "";
    String created = ExportFilter.Sort.CREATED.path() + direction;
    return filter.sort() == ExportFilter.Sort.CREATED
        ? " order by " + created
        : " order by " + filter.sort().path() + direction + ", " + created;
  }
}
