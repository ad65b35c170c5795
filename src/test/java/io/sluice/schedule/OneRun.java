package io.sluice.schedule;

import io.sluice.export.Samples;
import io.sluice.export.StatusRows;
import io.sluice.export.lifecycle.RunEnds;
import io.sluice.export.lifecycle.RunService;
import io.sluice.run.Run;
import io.sluice.run.RunStatusRow;
import java.time.Instant;

/** The run 9, and what its job says of itself in the repository. */
class OneRun extends RunService {

  static final long ID = 9;

  final Run run = Samples.run(ID);
  String jobStatus;
  int completions;

  final RunEnds ends =
      new RunEnds() {
        @Override
        public void completed(long runId) {
          completions++;
        }

        @Override
        public void failed(long runId, String reason, Instant nextTryAt) {
          run.failed(reason, nextTryAt);
        }
      };

  @Override
  public Run find(long id) {
    return run;
  }

  @Override
  public RunStatusRow statusRow(long runId) {
    return StatusRows.ofJob(jobStatus);
  }

  @Override
  public boolean stopRequested(long runId) {
    return run.isStopRequested();
  }

  /** The job listener ties the execution to the run. */
  void jobStarted(long executionId, String status) {
    run.jobStarted(executionId, Samples.NOW);
    jobStatus = status;
  }
}
