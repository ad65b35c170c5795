package io.sluice.export.job;

/** The context of the only job execution. */
final class OneContext extends RunContexts {

  private RunContext context;

  OneContext(RunContext context) {
    this.context = context;
  }

  @Override
  void open(long executionId, long runId) {
    // it is there already
  }

  @Override
  RunContext of(long executionId) {
    return executionId == FakeStep.EXECUTION ? context : null;
  }

  @Override
  void close(long executionId) {
    context = null;
  }
}
