package io.sluice.jobengine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.database.Sql;
import io.sluice.database.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The job repository as the batch console reads it, on both databases. */
class JobExecutionRepositoryTest {

  private static final int MANY = 1_000;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void executionHasItsStepsWithMetricsAndPartitions(TestDatabase database) {
    long execution = database.insertJobExecution("STOPPED");
    database.run(
        "update job_execution set jobparameters = 'runId = 77\n' where jobexecutionid = ?",
        execution);
    long step = TestDatabase.newId();
    database.run(
        "insert into step_execution (stepexecutionid, jobexecutionid, stepname, batchstatus,"
            + " executionexception, readcount, writecount, commitcount, rollbackcount,"
            + " readskipcount, processskipcount, filtercount, writeskipcount)"
            + " values (?, ?, 'send', 'STOPPED', 'Failed: x\n\tat y', 13, 10, 2, 1, 0, 0, 3, 0)",
        step,
        execution);
    partition(database, step, 0, "COMPLETED");
    partition(database, step, 1, "STOPPED");
    partition(database, step, 2, "COMPLETED");

    JobExecutionRepository executions = new JobExecutionRepository(new Sql(database.migrated()));
    JobExecutionView found = executions.execution(execution).orElseThrow();

    assertThat(found.run()).isEqualTo(77);
    assertThat(found.latest()).isTrue();
    StepView send = found.steps().get(0);
    assertThat(send.metrics()).isEqualTo(new StepView.Metrics(13, 10, 2, 1, 0, 0, 0, 3));
    assertThat(send.exception()).isEqualTo("Failed: x");
    assertThat(send.partitions()).isEqualTo(Map.of("COMPLETED", 2L, "STOPPED", 1L));
    assertThat(executions.partitions(execution, 1, 2))
        .extracting(PartitionView::number)
        .containsExactly(0L, 1L);
    assertThat(executions.countPartitions(execution)).isEqualTo(3);
  }

  private static void partition(TestDatabase database, long step, int number, String status) {
    database.run(
        "insert into partition_execution (partitionexecutionid, stepexecutionid, batchstatus)"
            + " values (?, ?, ?)",
        number,
        step,
        status);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void instanceKnowsItsExecutionsAndTheLatest(TestDatabase database) {
    long first = database.insertJobExecution("STOPPED");
    long second = TestDatabase.newId();
    database.run(
        "insert into job_execution (jobexecutionid, jobinstanceid, batchstatus)"
            + " values (?, ?, 'COMPLETED')",
        second,
        first);
    JobExecutionRepository executions = new JobExecutionRepository(new Sql(database.migrated()));

    assertThat(executions.executionsOf(first))
        .extracting(JobExecutionView::id)
        .containsExactly(second, first);
    assertThat(executions.execution(first).orElseThrow().latest()).isFalse();
    JobInstanceView instance =
        executions.instances(1, 40).stream().filter(i -> i.id() == first).findFirst().orElseThrow();
    assertThat(instance.executions()).isEqualTo(2);
    assertThat(instance.latest().id()).isEqualTo(second);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void pagesOfManyAreCutFromTheNewestOn(TestDatabase database) {
    long first = 1_000_000_000_000L;
    long last = first + MANY - 1;
    database.run(
        "insert into job_instance (jobinstanceid, jobname)"
            + (" select n, 'event-export' from " + series(database)),
        first,
        last);
    database.run(
        "insert into job_execution (jobexecutionid, jobinstanceid, batchstatus)"
            + (" select n, n, 'PAGED' from " + series(database)),
        first,
        last);
    JobExecutionRepository executions = new JobExecutionRepository(new Sql(database.migrated()));

    assertThat(executions.countExecutions("PAGED")).isEqualTo(MANY);
    assertThat(executions.executions("PAGED", 5, 40))
        .extracting(JobExecutionView::id)
        .isEqualTo(downFrom(last - 160, 40));
    assertThat(executions.executions("PAGED", 26, 40)).isEmpty();
    List<JobInstanceView> instances = executions.instances(2, 20);
    assertThat(instances).extracting(JobInstanceView::id).isEqualTo(downFrom(last - 20, 20));
    assertThat(instances).allMatch(one -> one.latest().id() == one.id() && one.executions() == 1);

    database.run("delete from job_instance where jobinstanceid >= ?", first);
  }

  private static List<Long> downFrom(long highest, int count) {
    return LongStream.range(0, count).mapToObj(i -> highest - i).toList();
  }

  private static String series(TestDatabase database) {
    return database == TestDatabase.H2
        ? "(select x as n from system_range(?, ?)) numbers"
        : "generate_series(cast(? as bigint), cast(? as bigint)) as numbers(n)";
  }
}
