package io.sluice.export.view;

import io.sluice.problem.NoSuchThingException;
import io.sluice.run.CountsRepository;
import io.sluice.run.Run;
import io.sluice.run.RunRepository;
import io.sluice.run.RunStatusRow;
import io.sluice.run.RunTotals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Runs as users see them: a fixed number of queries, however many are shown. */
@ApplicationScoped
@Transactional
public class RunViews {

  @Inject RunRepository runs;
  @Inject CountsRepository counts;
  @Inject SliceViews slices;

  /**
   * A run with its counts.
   *
   * @throws NoSuchThingException if there is no such run
   */
  public RunResponse one(long id) {
    Run run = runs.find(id).orElseThrow(() -> new NoSuchThingException("Run", id));
    return responses(List.of(run), slices.cause(run)).get(0);
  }

  /** A page of an export's runs, counted from 1, the newest first. */
  public List<RunResponse> ofExport(long exportId, int page, int size) {
    return responses(runs.ofExport(exportId, page, size), null);
  }

  public long countOfExport(long exportId) {
    return runs.countOfExport(exportId);
  }

  private List<RunResponse> responses(List<Run> found, DifferenceCause cause) {
    List<Long> ids = found.stream().map(Run::getId).toList();
    Map<Long, RunStatusRow> rows = runs.statusRows(ids);
    Map<Long, RunTotals> totals = counts.totals(ids);
    return found.stream()
        .map(
            run ->
                RunResponse.of(
                    run,
                    rows.get(run.getId()).getStatus(),
                    totals.getOrDefault(run.getId(), RunTotals.none(run.getId())),
                    cause))
        .toList();
  }
}
