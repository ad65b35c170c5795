package io.sluice.export.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.SliceStatus;
import jakarta.batch.api.partition.PartitionPlan;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SliceMapperTest {

  private final FakeRuns runs = new FakeRuns();
  private final SliceMapper mapper = new SliceMapper();

  /** Those that are over too: partitions are known by their number in a restart. */
  @Test
  void everySliceIsAPartitionInTheOrderOfThePlan() {
    runs.slices.add(Samples.slice(100, SliceStatus.DONE, null));
    runs.slices.add(Samples.slice(101, SliceStatus.PLANNED, null));
    Fields.set(mapper, "runs", runs);
    Fields.set(mapper, "runId", "9");
    Fields.set(mapper, "threads", 3);

    PartitionPlan plan = mapper.mapPartitions();

    assertThat(plan.getPartitions()).isEqualTo(2);
    assertThat(plan.getThreads()).isEqualTo(3);
    assertThat(plan.getPartitionProperties()).containsExactly(properties("100"), properties("101"));
  }

  @Test
  void theJobsParameterIsAnIdAndNothingElse() {
    assertThat(ExportJobs.parameters(9)).isEqualTo(Map.of("runId", "9"));
  }

  private static Properties properties(String sliceId) {
    Properties properties = new Properties();
    properties.setProperty("sliceId", sliceId);
    return properties;
  }
}
