package io.sluice.export.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the exports of a list, by the filter and the order that are asked for. */
@ApplicationScoped
public class ListedExportRepository {

  @PersistenceContext private EntityManager entities;

  /**
   * The ids of some of the exports that match, in order. Those of the second half are looked for
   * from the far end: the database walks over all that come before.
   *
   * @param total how many match
   */
  List<Long> ids(ExportFilter filter, PageSpan span, long total) {
    PageSpan within = span.within(total);
    if (within.isEmpty()) {
      return List.of();
    }
    if (within.isInFirstHalf(total)) {
      return ids(filter, within);
    }
    List<Long> backwards = new ArrayList<>(ids(filter.reversed(), within.fromTheEnd(total)));
    Collections.reverse(backwards);
    return backwards;
  }

  private List<Long> ids(ExportFilter filter, PageSpan span) {
    return matching("select listed.exportId", order(filter), filter)
        .setFirstResult(Math.toIntExact(span.first()))
        .setMaxResults(Math.toIntExact(span.count()))
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
