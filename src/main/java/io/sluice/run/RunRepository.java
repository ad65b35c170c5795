package io.sluice.run;

import io.sluice.database.UtcTime;
import io.sluice.export.DayRange;
import io.sluice.export.ExportStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs in the database. */
@ApplicationScoped
public class RunRepository {

  /** Found from the few that wait or run, not from all that an export ever had. */
  public static final String MAY_GO_ON =
      """
      select run.id from scheduled_tasks join run
        on run.id = cast(scheduled_tasks.task_instance as bigint)
        where scheduled_tasks.task_name = 'run' and run.export_ref = ?
      union
      select run.id from job_execution join run
        on run.job_execution_id = job_execution.jobexecutionid
        where job_execution.batchstatus in ('STARTING', 'STARTED', 'STOPPING')
          and run.export_ref = ?
      """;

  @PersistenceContext private EntityManager entities;

  public void add(Run run) {
    entities.persist(run);
    entities.flush();
  }

  public Optional<Run> find(long id) {
    return Optional.ofNullable(entities.find(Run.class, id));
  }

  /**
   * The run as it is now, locked until the transaction ends: two decisions about it wait for each
   * other.
   */
  public Optional<Run> lock(long id) {
    entities.flush();
    Optional<Run> run = find(id);
    run.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return run;
  }

  public Optional<RunState> state(long runId) {
    return Optional.ofNullable(entities.find(RunState.class, runId));
  }

  /** The state of the last run of an export, of whichever kind. */
  public Optional<RunState> last(long exportId) {
    return entities
        .createQuery(
            "select state from RunState state where state.exportId = :export"
                + " order by state.runId desc",
            RunState.class)
        .setParameter("export", exportId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The states of the runs of an export that are PENDING or RUNNING, the oldest first. */
  public List<RunState> goingOn(long exportId) {
    List<?> ids =
        entities
            .createNativeQuery(MAY_GO_ON)
            .setParameter(1, exportId)
            .setParameter(2, exportId)
            .getResultList();
    return states(ids.stream().map(id -> ((Number) id).longValue()).toList()).values().stream()
        .filter(state -> ExportStatus.STOPPABLE.contains(state.getStatus()))
        .sorted(Comparator.comparing(RunState::getRunId))
        .toList();
  }

  /** The states of the last runs of an export without its backfills, the newest first. */
  public List<RunState> lastScheduled(long exportId, int count) {
    return entities
        .createQuery(
            "select state from RunState state where state.exportId = :export"
                + " and state.kind = io.sluice.run.RunKind.SCHEDULED order by state.runId desc",
            RunState.class)
        .setParameter("export", exportId)
        .setMaxResults(count)
        .getResultList();
  }

  /** The days of the last scheduled run of the export that was done. */
  public Optional<DayRange> lastDaysDone(long exportId) {
    return lastDone(exportId, "").map(Run::getDays);
  }

  /** When the last scheduled run of the export began that read several days and was done. */
  public Optional<Instant> lastLookBack(long exportId) {
    return lastDone(exportId, " and run.from < run.to").map(Run::getCreatedAt);
  }

  private Optional<Run> lastDone(long exportId, String condition) {
    return entities
        .createQuery(
            "select run from Run run join RunState state on state.runId = run.id"
                + " where run.export.id = :export and run.kind = io.sluice.run.RunKind.SCHEDULED"
                + " and state.status = io.sluice.export.ExportStatus.DONE"
                + condition
                + " order by run.id desc",
            Run.class)
        .setParameter("export", exportId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * The first day of the other runs of the same export that are not done, whether they go on or may
   * be restarted; without those that were created before a time.
   */
  public Optional<LocalDate> firstDayUnfinished(Run run, Instant createdSince) {
    return entities
        .createQuery(
            "select run.from from Run run join RunState state on state.runId = run.id"
                + " where run.export.id = :export and run.id <> :run"
                + " and state.status <> io.sluice.export.ExportStatus.DONE"
                + " and run.createdAt >= :since order by run.from",
            LocalDate.class)
        .setParameter("export", run.getExport().getId())
        .setParameter("run", run.getId())
        .setParameter("since", UtcTime.stored(createdSince))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The runs of an export, the newest first. */
  public List<Run> ofExport(long exportId, int page, int size) {
    return entities
        .createQuery(
            "select run from Run run where run.export.id = :export order by run.id desc", Run.class)
        .setParameter("export", exportId)
        .setFirstResult((page - 1) * size)
        .setMaxResults(size)
        .getResultList();
  }

  public long countOfExport(long exportId) {
    return entities
        .createQuery("select count(run) from Run run where run.export.id = :export", Long.class)
        .setParameter("export", exportId)
        .getSingleResult();
  }

  public Map<Long, RunState> states(Collection<Long> runIds) {
    return runIds.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select state from RunState state where state.runId in :runs", RunState.class)
            .setParameter("runs", runIds)
            .getResultStream()
            .collect(Collectors.toMap(RunState::getRunId, Function.identity()));
  }

  public Map<Long, Run> all(Collection<Long> runIds) {
    return runIds.isEmpty()
        ? Map.of()
        : entities
            .createQuery("select run from Run run where run.id in :runs", Run.class)
            .setParameter("runs", runIds)
            .getResultStream()
            .collect(Collectors.toMap(Run::getId, Function.identity()));
  }
}
