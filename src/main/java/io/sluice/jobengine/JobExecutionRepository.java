package io.sluice.jobengine;

import io.sluice.database.Sql;
import io.sluice.database.UtcTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The job executions of now and before, straight from the job repository's tables: of all servers,
 * and a page at a time. {@code JobOperator} would read every execution there ever was, and knows
 * only its own server's changes.
 */
@ApplicationScoped
public class JobExecutionRepository {

  private static final String EXECUTION =
      """
      select e.jobexecutionid, e.jobinstanceid, i.jobname, e.batchstatus, e.exitstatus,
        e.jobparameters, e.createtime, e.starttime, e.endtime, e.lastupdatedtime,
        case when exists (select 1 from job_execution later
          where later.jobinstanceid = e.jobinstanceid
            and later.jobexecutionid > e.jobexecutionid) then 0 else 1 end as islatest
      from job_execution e join job_instance i on i.jobinstanceid = e.jobinstanceid
      """;

  private static final String NEWEST_FIRST = " order by e.jobexecutionid desc";
  private static final String PAGE = " limit ? offset ?";

  /** The page is found by the indexes alone, before anything is looked up for its rows. */
  private static final String PAGE_OF_EXECUTIONS =
      EXECUTION
          + """
           join (select jobexecutionid as id from job_execution %s
            order by jobexecutionid desc limit ? offset ?) page on page.id = e.jobexecutionid
          """
          + NEWEST_FIRST;

  private static final Pattern RUN_ID = Pattern.compile("runId\\s*=\\s*(\\d{1,18})");

  private final Sql sql;

  /** For the container's proxy. */
  protected JobExecutionRepository() {
    this(null);
  }

  @Inject
  public JobExecutionRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * A page of job executions, counted from 1, the newest first.
   *
   * @param status a batch status; null for all
   */
  public List<JobExecutionView> executions(String status, int page, int size) {
    long offset = (page - 1L) * size;
    return status == null
        ? list(PAGE_OF_EXECUTIONS.formatted(""), size, offset)
        : list(PAGE_OF_EXECUTIONS.formatted("where batchstatus = ?"), status, size, offset);
  }

  public long countExecutions(String status) {
    return status == null
        ? sql.number("select count(*) from job_execution")
        : sql.number("select count(*) from job_execution where batchstatus = ?", status);
  }

  /** An execution with its steps. */
  public Optional<JobExecutionView> execution(long id) {
    return sql.one(JobExecutionRepository::execution, EXECUTION + " where e.jobexecutionid = ?", id)
        .map(found -> found.with(steps(id)));
  }

  /** The executions of an instance, the newest first, without their steps. */
  public List<JobExecutionView> executionsOf(long instanceId) {
    return list(EXECUTION + " where e.jobinstanceid = ?" + NEWEST_FIRST, instanceId);
  }

  private List<JobExecutionView> list(String query, Object... values) {
    return sql.list(JobExecutionRepository::execution, query, values);
  }

  /** A page of job instances, counted from 1, the newest first: two statements for all of it. */
  public List<JobInstanceView> instances(int page, int size) {
    String query =
        "select jobinstanceid, jobname, (select count(*) from job_execution e"
            + " where e.jobinstanceid = i.jobinstanceid) as executions"
            + " from job_instance i order by jobinstanceid desc";
    List<JobInstanceView> found =
        sql.list(JobExecutionRepository::instance, query + PAGE, size, (page - 1L) * size);
    Map<Long, JobExecutionView> latest = latest(found);
    return found.stream().map(instance -> instance.with(latest.get(instance.id()))).toList();
  }

  private Map<Long, JobExecutionView> latest(List<JobInstanceView> instances) {
    if (instances.isEmpty()) {
      return Map.of();
    }
    Object[] ids = instances.stream().map(JobInstanceView::id).toArray();
    String query =
        EXECUTION
            + " where e.jobexecutionid in (select max(jobexecutionid) from job_execution"
            + " where jobinstanceid in (%s) group by jobinstanceid)"
                .formatted(String.join(", ", Collections.nCopies(ids.length, "?")));
    return list(query, ids).stream()
        .collect(Collectors.toMap(JobExecutionView::instance, execution -> execution));
  }

  public long countInstances() {
    return sql.number("select count(*) from job_instance");
  }

  /** A page of the partitions of an execution's steps, in their order. */
  public List<PartitionView> partitions(long executionId, int page, int size) {
    String query =
        "select p.partitionexecutionid, s.stepname, p.batchstatus, p.exitstatus,"
            + " p.executionexception from partition_execution p"
            + " join step_execution s on s.stepexecutionid = p.stepexecutionid"
            + " where s.jobexecutionid = ? order by s.stepexecutionid, p.partitionexecutionid";
    return sql.list(
        JobExecutionRepository::partition, query + PAGE, executionId, size, (page - 1L) * size);
  }

  public long countPartitions(long executionId) {
    return sql.number(
        "select count(*) from partition_execution p join step_execution s"
            + " on s.stepexecutionid = p.stepexecutionid where s.jobexecutionid = ?",
        executionId);
  }

  private List<StepView> steps(long executionId) {
    Map<Long, Map<String, Long>> partitions = partitionsByStatus(executionId);
    return sql
        .list(
            StepRows::step,
            "select * from step_execution where jobexecutionid = ? order by stepexecutionid",
            executionId)
        .stream()
        .map(step -> step.with(partitions.getOrDefault(step.id(), Map.of())))
        .toList();
  }

  private Map<Long, Map<String, Long>> partitionsByStatus(long executionId) {
    Map<Long, Map<String, Long>> counts = new LinkedHashMap<>();
    sql.each(
        row ->
            counts
                .computeIfAbsent(row.getLong("stepexecutionid"), id -> new LinkedHashMap<>())
                .put(row.getString("batchstatus"), row.getLong("partitions")),
        "select p.stepexecutionid, p.batchstatus, count(*) as partitions"
            + " from partition_execution p join step_execution s"
            + " on s.stepexecutionid = p.stepexecutionid where s.jobexecutionid = ?"
            + " group by p.stepexecutionid, p.batchstatus order by p.batchstatus",
        executionId);
    return counts;
  }

  private static JobExecutionView execution(ResultSet row) throws SQLException {
    return new JobExecutionView(
        row.getLong("jobexecutionid"),
        row.getLong("jobinstanceid"),
        row.getString("jobname"),
        row.getString("batchstatus"),
        row.getString("exitstatus"),
        runId(row.getString("jobparameters")),
        row.getInt("islatest") == 1,
        UtcTime.instant(row, "createtime"),
        UtcTime.instant(row, "starttime"),
        UtcTime.instant(row, "endtime"),
        UtcTime.instant(row, "lastupdatedtime"),
        null);
  }

  private static JobInstanceView instance(ResultSet row) throws SQLException {
    return new JobInstanceView(
        row.getLong("jobinstanceid"), row.getString("jobname"), row.getLong("executions"), null);
  }

  private static Long runId(String parameters) {
    Matcher found = RUN_ID.matcher(parameters == null ? "" : parameters);
    return found.find() ? Long.valueOf(found.group(1)) : null;
  }

  private static PartitionView partition(ResultSet row) throws SQLException {
    return new PartitionView(
        row.getLong("partitionexecutionid"),
        row.getString("stepname"),
        row.getString("batchstatus"),
        row.getString("exitstatus"),
        StepRows.firstLine(row.getString("executionexception")));
  }
}
