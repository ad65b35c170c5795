package io.sluice.export.view;

import io.sluice.export.Export;
import io.sluice.export.ExportRepository;
import io.sluice.export.ExportState;
import io.sluice.export.ExportStatus;
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

  @Inject private ListedExportRepository listed;
  @Inject private ExportRepository exports;
  @Inject private RunRepository runs;
  @Inject private CountsRepository counts;

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
    List<Object[]> rows = exports.withStates(ids);
    Map<Long, RunResponse> lastRuns =
        lastRuns(rows.stream().map(row -> (ExportState) row[1]).toList());
    return rows.stream()
        .map(row -> response((Export) row[0], (ExportState) row[1], lastRuns))
        .sorted(Comparator.comparingInt(export -> ids.indexOf(export.id())))
        .toList();
  }

  private static ExportResponse response(
      Export export, ExportState state, Map<Long, RunResponse> lastRuns) {
    return ExportResponse.of(export, state, lastRuns.get(state.getLastRunId()));
  }

  private Map<Long, RunResponse> lastRuns(List<ExportState> states) {
    Map<Long, ExportStatus> statuses =
        states.stream()
            .filter(state -> state.getLastRunId() != null)
            .collect(Collectors.toMap(ExportState::getLastRunId, ExportState::getLastRunStatus));
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
