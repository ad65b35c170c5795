package io.sluice.export;

import io.sluice.jobengine.JobEngine;
import io.sluice.partner.Partner;
import io.sluice.problem.ConflictException;
import io.sluice.problem.NoSuchThingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The life of exports: create, list, stop, restart. */
@ApplicationScoped
@Transactional
public class ExportService {

  @Inject private ExportRepository exports;
  @Inject private RunRepository runs;
  @Inject private RunQueue queue;
  @Inject private JobEngine engine;
  @Inject private Clock clock;

  /** Stores the export with its first run, which starts at once. */
  Export add(Export export) {
    exports.add(export);
    Run run = new Run(export, export.getCreatedAt());
    runs.add(run);
    queue.submit(run.getId(), export.getCreatedAt());
    return export;
  }

  /**
   * @throws NoSuchThingException if there is no such export
   */
  public Export find(long id) {
    return exports.find(id).orElseThrow(() -> new NoSuchThingException("Export", id));
  }

  public ExportResponse view(long id) {
    Export export = find(id);
    RunState state = lastState(export);
    return ExportResponse.of(
        export, runResponses(Map.of(state.getRunId(), state)).get(state.getRunId()));
  }

  public List<ExportResponse> list(ExportFilter filter, int page, int size) {
    List<Object[]> rows = exports.list(filter, page, size);
    Map<Long, RunState> states = new LinkedHashMap<>();
    rows.forEach(row -> states.put(((RunState) row[1]).getRunId(), (RunState) row[1]));
    Map<Long, RunResponse> lastRuns = runResponses(states);
    return rows.stream()
        .map(
            row -> ExportResponse.of((Export) row[0], lastRuns.get(((RunState) row[1]).getRunId())))
        .toList();
  }

  public long count(ExportFilter filter) {
    return exports.count(filter);
  }

  private Map<Long, RunResponse> runResponses(Map<Long, RunState> states) {
    Map<Long, Run> all = runs.all(states.keySet());
    Map<Long, RunTotals> totals = runs.totals(states.keySet());
    Map<Long, RunResponse> responses = new LinkedHashMap<>();
    states.forEach(
        (id, state) ->
            responses.put(
                id,
                RunResponse.of(
                    all.get(id),
                    state.getStatus(),
                    totals.getOrDefault(id, RunTotals.none(id)),
                    null)));
    return responses;
  }

  /**
   * Asks the export to stop. It is STOPPED when its job has written its checkpoints; a job that a
   * dead server left stays in the queue for that.
   *
   * @throws ConflictException if it is neither PENDING nor RUNNING
   */
  public void stop(long id) {
    Run run =
        lastRun(id, ExportStatus.STOPPABLE, "only a RUNNING or PENDING export can be stopped");
    run.requestStop();
    if (lastState(run.getExport()).getStatus() == ExportStatus.PENDING) {
      queue.withdraw(run.getId());
    }
    if (run.getJobExecutionId() != null) {
      engine.stop(run.getJobExecutionId());
    }
  }

  /**
   * Lets a stopped or failed export go on where it was.
   *
   * @throws ConflictException if it is neither STOPPED nor FAILED
   */
  public void restart(long id) {
    Run run =
        lastRun(id, ExportStatus.RESTARTABLE, "only a STOPPED or FAILED export can be restarted");
    run.resume();
    Instant now = clock.instant();
    queue.submit(run.getId(), now);
  }

  private Run lastRun(long exportId, Set<ExportStatus> needed, String rule) {
    Run run = runs.lock(lastState(find(exportId)).getRunId()).orElseThrow();
    ExportStatus found = lastState(run.getExport()).getStatus();
    if (!needed.contains(found)) {
      throw new ConflictException("Export %d is %s; %s".formatted(exportId, found, rule));
    }
    return run;
  }

  private RunState lastState(Export export) {
    return runs.lastState(export.getId())
        .orElseThrow(() -> new NoSuchThingException("Run of export", export.getId()));
  }

  Partner partner(long id) {
    return exports.partner(id).orElseThrow(() -> new NoSuchThingException("Partner", id));
  }
}
