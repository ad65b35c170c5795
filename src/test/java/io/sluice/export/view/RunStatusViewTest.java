package io.sluice.export.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.database.TestDatabase;
import io.sluice.export.ExportStatus;
import io.sluice.run.RunRepository;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The one place that derives a status: each row of its case, on both databases. */
class RunStatusViewTest {

  /** Where the run's task is. */
  private enum Task {
    NONE,
    WAITING,
    PICKED
  }

  private static final boolean STOP = true;
  private static final boolean GO = false;

  static Stream<Arguments> rows() {
    Object[][] rows = {
      // job, task, stop requested, status
      {null, Task.WAITING, GO, "PENDING"},
      {null, Task.PICKED, GO, "RUNNING"},
      {null, Task.NONE, STOP, "STOPPED"},
      {null, Task.WAITING, STOP, "STOPPED"},
      {"STARTING", Task.PICKED, GO, "RUNNING"},
      {"STARTED", Task.PICKED, GO, "RUNNING"},
      {"STARTED", Task.PICKED, STOP, "RUNNING"},
      {"STARTED", Task.NONE, GO, "RUNNING"},
      {"STARTED", Task.WAITING, GO, "RUNNING"},
      {"STOPPING", Task.PICKED, STOP, "RUNNING"},
      {"STOPPED", Task.PICKED, STOP, "RUNNING"},
      {"STOPPED", Task.NONE, STOP, "STOPPED"},
      {"STOPPED", Task.NONE, GO, "STOPPED"},
      {"STOPPED", Task.WAITING, GO, "PENDING"},
      {"ABANDONED", Task.NONE, GO, "STOPPED"},
      {"COMPLETED", Task.PICKED, GO, "RUNNING"},
      {"COMPLETED", Task.NONE, GO, "DONE"},
      {"COMPLETED", Task.NONE, STOP, "DONE"},
      {"FAILED", Task.PICKED, GO, "RUNNING"},
      {"FAILED", Task.WAITING, GO, "PENDING"},
      {"FAILED", Task.WAITING, STOP, "STOPPED"},
      {"FAILED", Task.NONE, STOP, "STOPPED"},
      {"FAILED", Task.NONE, GO, "FAILED"},
    };
    return Arrays.stream(TestDatabase.values())
        .flatMap(
            database ->
                Arrays.stream(rows)
                    .map(row -> Arguments.of(database, row[0], row[1], row[2], row[3])));
  }

  @ParameterizedTest(name = "{0}: job {1}, task {2}, stop requested {3} → {4}")
  @MethodSource("rows")
  void theStatusFollowsFromJobTaskAndStop(
      TestDatabase database, String job, Task task, boolean stopRequested, String status) {
    long id = TestDatabase.newId();
    database.insertExport(id);
    database.insertRun(
        id, id, job == null ? null : database.insertJobExecution(job), stopRequested);
    if (task != Task.NONE) {
      database.insertTask("run", id, task == Task.PICKED);
    }

    assertThat(database.value("select status from run_status where run_ref = ?", id))
        .isEqualTo(status);
    assertThat(database.value("select job_status from run_status where run_ref = ?", id))
        .isEqualTo(job);
    assertThat(ExportStatus.values()).extracting(ExportStatus::name).contains(status);
    if (ExportStatus.STOPPABLE.contains(ExportStatus.valueOf(status))) {
      assertThat(database.value(RunRepository.MAY_GO_ON, id, id)).isEqualTo(id);
    }
  }
}
