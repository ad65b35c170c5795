package io.sluice.export.job.slice;

import io.sluice.export.Samples;
import io.sluice.export.lifecycle.RunService;
import io.sluice.run.Run;
import io.sluice.run.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The run 9 and its slices; notes what the job tells. */
public final class FakeRuns extends RunService {

  public final Run run = Samples.run(9);
  public final List<Slice> slices = new ArrayList<>();
  public final List<String> told = new ArrayList<>();

  /** True if a later job execution has begun. */
  public boolean takenOver;

  @Override
  public Run find(long id) {
    return run;
  }

  @Override
  public List<Slice> slices(long runId) {
    return slices;
  }

  @Override
  public Slice slice(long sliceId) {
    return slices.stream().filter(slice -> slice.getId() == sliceId).findFirst().orElseThrow();
  }

  @Override
  public void plan(long runId, long executionId, Function<Run, List<Slice>> plan) {
    if (slices.isEmpty()) {
      slices.addAll(plan.apply(run));
      told.add("plan " + slices.size() + " by " + executionId);
    }
  }

  @Override
  public void jobStarted(long runId, long executionId) {
    told.add("started " + executionId);
  }

  @Override
  public boolean jobEnded(long runId, long executionId, String reason) {
    told.add("ended " + reason);
    return !takenOver;
  }
}
