package io.sluice.export.job;

import io.sluice.export.Run;
import io.sluice.export.RunService;
import io.sluice.export.Samples;
import io.sluice.export.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The run 9 and its slices; notes what the job tells. */
final class FakeRuns extends RunService {

  final Run run = Samples.run(9);
  final List<Slice> slices = new ArrayList<>();
  final List<String> told = new ArrayList<>();

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
  public void plan(List<Slice> planned) {
    told.add("plan " + planned.size());
    slices.addAll(planned);
  }

  @Override
  public void jobStarted(long runId, long executionId) {
    told.add("started " + executionId);
  }

  @Override
  public void jobEnded(long runId, String reason) {
    told.add("ended " + reason);
  }

  @Override
  public LocalDate ledgerNeededFrom(long runId) {
    return LocalDate.of(9999, 12, 31);
  }
}
