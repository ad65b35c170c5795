package io.sluice.export;

import io.sluice.problem.NoSuchThingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Exports as users see them: a fixed number of queries, however many are shown. */
@ApplicationScoped
@Transactional
public class ExportViews {

  @Inject private ExportRepository exports;
  @Inject private RunRepository runs;

  /**
   * @throws NoSuchThingException if there is no such export
   */
  public ExportResponse one(long id) {
    Export export = exports.find(id).orElseThrow(() -> new NoSuchThingException("Export", id));
    ExportState state = exports.state(id).orElseThrow();
    return ExportResponse.of(export, state, lastRuns(List.of(state)).get(state.getLastRunId()));
  }

  public List<ExportResponse> list(ExportFilter filter, int page, int size) {
    List<Object[]> rows = exports.list(filter, page, size);
    Map<Long, RunResponse> lastRuns =
        lastRuns(rows.stream().map(row -> (ExportState) row[1]).toList());
    return rows.stream()
        .map(
            row -> {
              ExportState state = (ExportState) row[1];
              return ExportResponse.of((Export) row[0], state, lastRuns.get(state.getLastRunId()));
            })
        .toList();
  }

  public long count(ExportFilter filter) {
    return exports.count(filter);
  }

  private Map<Long, RunResponse> lastRuns(List<ExportState> states) {
    List<Long> ids =
        states.stream().map(ExportState::getLastRunId).filter(Objects::nonNull).toList();
    Map<Long, RunState> runStates = runs.states(ids);
    Map<Long, RunTotals> totals = runs.totals(ids);
    return runs.all(ids).values().stream()
        .collect(
            Collectors.toMap(
                Run::getId,
                run ->
                    RunResponse.of(
                        run,
                        runStates.get(run.getId()).getStatus(),
                        totals.getOrDefault(run.getId(), RunTotals.none(run.getId())),
                        null)));
  }
}
