package io.sluice.export.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.database.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list never disagrees with the views that derive a status, whoever changes what they read. */
class ExportListTest {

  private static final String[] JOB = {
    "STARTING", "STARTED", "STOPPING", "STOPPED", "FAILED", "COMPLETED", "ABANDONED"
  };

  private long export;
  private long run;
  private long job;

  @BeforeEach
  void ids() {
    export = TestDatabase.newId();
    run = TestDatabase.newId();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyStepOfAnExportsLifeShows(TestDatabase database) {
    database.insertExport(export);
    database.run("update export set frequency = 'RECURRING' where id = ?", export);
    database.insertTask("export", export, false);
    isListedAs(database, "PENDING");
    insertRun(database, "STARTED");
    isListedAs(database, "RUNNING");
    becomes(database, "STOPPING");
    isListedAs(database, "RUNNING");
    becomes(database, "COMPLETED");
    isListedAs(database, "PENDING");
    database.run("update export set end_status = 'STOPPED' where id = ?", export);
    isListedAs(database, "STOPPED");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aChangeOfTheJobAloneShows(TestDatabase database) {
    database.insertExport(export);
    insertRun(database, "FAILED");
    isListedAs(database, "FAILED");
    becomes(database, "ABANDONED");
    isListedAs(database, "STOPPED");
    job = database.insertJobExecution("STARTED");
    database.run("update run set job_execution_id = ? where id = ?", job, run);
    isListedAs(database, "RUNNING");
    database.run("delete from job_execution where jobexecutionid = ?", job);
    isListedAs(database, "FAILED");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aChangeOfTheQueueAloneShows(TestDatabase database) {
    database.insertExport(export);
    insertRun(database, "FAILED");
    database.insertTask("run", run, false);
    isListedAs(database, "PENDING");
    database.run(
        "update scheduled_tasks set picked = true where task_instance = ?", Long.toString(run));
    isListedAs(database, "RUNNING");
    database.run("delete from scheduled_tasks where task_instance = ?", Long.toString(run));
    isListedAs(database, "FAILED");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theNewNameOfAPartnerShows(TestDatabase database) {
    database.insertExport(export);
    database.run("update partner set nickname = ? where id = ?", "Renamed " + export, export);
    assertThat(
            database.text("select partner_nickname from export_list where export_ref = ?", export))
        .isEqualTo("Renamed " + export);
  }

  /** The job repository is written apart, by the same thread, in the middle of a transaction. */
  @Test
  void aTransactionThatChangesTheExportDoesNotHoldUpTheJobRepository() throws SQLException {
    TestDatabase database = TestDatabase.POSTGRESQL;
    database.insertExport(export);
    insertRun(database, "STARTED");
    try (Connection outer = database.migrated().getConnection()) {
      outer.setAutoCommit(false);
      update(outer, "update run set stop_requested = true where id = ?", run);
      try (PreparedStatement lock =
          outer.prepareStatement("select id from export where id = ? for update")) {
        lock.setLong(1, export);
        lock.execute();
      }
      try (Connection apart = database.migrated().getConnection()) {
        update(apart, "set statement_timeout = '5s'");
        update(
            apart,
            "update job_execution set batchstatus = 'STOPPED' where jobexecutionid = ?",
            job);
      }
      outer.commit();
    }
    isListedAs(database, "STOPPED");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void manyWhoChangeTheSameExportAtOnceLeaveItRight(long seed) throws Exception {
    TestDatabase database = TestDatabase.POSTGRESQL;
    database.insertExport(export);
    insertRun(database, "STARTED");
    Random random = new Random(seed);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 50; round++) {
        String status = JOB[random.nextInt(JOB.length)];
        boolean stop = random.nextBoolean();
        List<Callable<Void>> changes =
            List.of(
                () -> changed(database, status),
                () -> queued(database),
                () -> dequeued(database),
                () -> stopped(database, stop));
        for (Future<Void> change : threads.invokeAll(changes)) {
          change.get();
        }
        isListedAsItIs(database, "round " + round);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** A view that reads another table needs a trigger on it. */
  @Test
  void everyTableThatAStatusFollowsFromHasItsTrigger() {
    TestDatabase database = TestDatabase.POSTGRESQL;
    String read =
        """
        with recursive reads (relation) as (
          select cast('export_entry' as regclass)
          union
          select cast(pg_depend.refobjid as regclass) from reads
          join pg_rewrite on pg_rewrite.ev_class = reads.relation
          join pg_depend on pg_depend.objid = pg_rewrite.oid
            and pg_depend.classid = cast('pg_rewrite' as regclass)
            and pg_depend.refclassid = cast('pg_class' as regclass))
        select string_agg(distinct relname, ' ' order by relname) from reads
        join pg_class on pg_class.oid = relation and relkind = 'r'
        """;
    String triggered =
        """
        select string_agg(distinct relname, ' ' order by relname) from pg_trigger
        join pg_class on pg_class.oid = tgrelid
        where tgname = 'list_export' and tgdeferrable and tginitdeferred
        """;
    assertThat(database.text(read)).isEqualTo("export job_execution partner run scheduled_tasks");
    assertThat(database.text(triggered)).isEqualTo(database.text(read));
  }

  private Void changed(TestDatabase database, String status) {
    becomes(database, status);
    return null;
  }

  private Void queued(TestDatabase database) {
    database.run(
        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
            + " values ('run', ?, current_timestamp, false, 1) on conflict do nothing",
        Long.toString(run));
    return null;
  }

  private Void dequeued(TestDatabase database) {
    database.run("delete from scheduled_tasks where task_instance = ?", Long.toString(run));
    return null;
  }

  private Void stopped(TestDatabase database, boolean stop) {
    database.run("update run set stop_requested = ? where id = ?", stop, run);
    return null;
  }

  private void insertRun(TestDatabase database, String status) {
    job = database.insertJobExecution(status);
    database.insertRun(run, export, job, false);
  }

  private void becomes(TestDatabase database, String status) {
    database.run("update job_execution set batchstatus = ? where jobexecutionid = ?", status, job);
  }

  private void isListedAs(TestDatabase database, String status) {
    assertThat(status(database, "export_list")).isEqualTo(status);
    isListedAsItIs(database, status);
  }

  private void isListedAsItIs(TestDatabase database, String when) {
    assertThat(status(database, "export_list"))
        .as("the listed status, %s", when)
        .isEqualTo(status(database, "export_status"));
  }

  private String status(TestDatabase database, String relation) {
    return database.text("select status from " + relation + " where export_ref = ?", export);
  }

  private static void update(Connection connection, String sql, long... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setLong(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
