package io.sluice.export.view;

import io.sluice.export.Export;
import io.sluice.export.ExportRepository;
import io.sluice.export.ExportStatus;
import io.sluice.export.ExportStatusRow;
import io.sluice.problem.NoSuchThingException;
import io.sluice.run.CountsRepository;
import io.sluice.run.RunRepository;
import io.sluice.run.RunTotals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Exports as users see them: a fixed number of queries, however many are shown. */
@ApplicationScoped
@Transactional
public class ExportViews {

  @Inject ListedExportRepository listed;
  @Inject ExportRepository exports;
  @Inject RunRepository runs;
  @Inject CountsRepository counts;

  /**
   * @throws NoSuchThingException if there is no such export
   */
  public ExportResponse one(long id) {
    return all(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NoSuchThingException("Export", id));
  }

  /** A page of the exports that match, in the order that is asked for. */
  public ExportsOnPage page(ExportFilter filter, int page, int size) {
    long total = listed.count(filter);
    return new ExportsOnPage(all(listed.ids(filter, PageSpan.of(page, size), total)), total);
  }

  private List<ExportResponse> all(List<Long> ids) {
    List<Object[]> rows = exports.withStatusRows(ids);
    Map<Long, RunResponse> lastRuns =
        lastRuns(rows.stream().map(row -> (ExportStatusRow) row[1]).toList());
    return rows.stream()
        .map(row -> response((Export) row[0], (ExportStatusRow) row[1], lastRuns))
        .sorted(Comparator.comparingInt(export -> ids.indexOf(export.id())))
        .toList();
  }

  private static ExportResponse response(
      Export export, ExportStatusRow found, Map<Long, RunResponse> lastRuns) {
    return ExportResponse.of(export, found, lastRuns.get(found.getLastRunId()));
  }

  private Map<Long, RunResponse> lastRuns(List<ExportStatusRow> rows) {
    Map<Long, ExportStatus> statuses =
        rows.stream()
            .filter(found -> found.getLastRunId() != null)
            .collect(
                Collectors.toMap(ExportStatusRow::getLastRunId, ExportStatusRow::getLastRunStatus));
    Map<Long, RunTotals> totals = counts.totals(statuses.keySet());
    return runs.all(statuses.keySet()).values().stream()
        .map(
            run ->
                RunResponse.of(
                    run,
                    statuses.get(run.getId()),
                    totals.getOrDefault(run.getId(), RunTotals.none(run.getId())),
                    null))
        .collect(Collectors.toMap(RunResponse::id, Function.identity()));
  }
}
