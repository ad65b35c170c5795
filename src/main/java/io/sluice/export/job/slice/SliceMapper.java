package io.sluice.export.job.slice;

import io.sluice.export.lifecycle.RunService;
import io.sluice.intake.SlicesAtOnce;
import io.sluice.run.ExportJobs;
import io.sluice.run.Slice;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * One partition a slice, always in the same order, and as many threads as CleverTap takes requests
 * of the account at once.
 */
@Dependent
@Named
public class SliceMapper implements PartitionMapper {

  public static final String SLICE_ID = "sliceId";

  @Inject JobContext job;
  @Inject RunContexts contexts;
  @Inject RunService runs;
  @Inject JobFailures failures;

  @Inject
  @BatchProperty(name = ExportJobs.RUN_ID)
  String runId;

  @Inject SlicesAtOnce atOnce;

  @Override
  public PartitionPlan mapPartitions() {
    List<Slice> slices = new ArrayList<>();
    failures.noted(
        contexts.of(job.getExecutionId()), () -> slices.addAll(runs.slices(Long.parseLong(runId))));
    PartitionPlan plan = new PartitionPlanImpl();
    plan.setPartitions(slices.size());
    plan.setThreads(atOnce.slices());
    // JBeret would restart only the partitions that it had come to, and none of them after a crash
    // in the plan. Slices that are done are over at once.
    plan.setPartitionsOverride(true);
    plan.setPartitionProperties(
        slices.stream().map(SliceMapper::ofSlice).toArray(Properties[]::new));
    return plan;
  }

  private static Properties ofSlice(Slice slice) {
    Properties properties = new Properties();
    properties.setProperty(SLICE_ID, slice.getId().toString());
    return properties;
  }
}
