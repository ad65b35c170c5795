package io.sluice.export.job.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.lifecycle.RunService;
import io.sluice.run.ExportJobs;
import io.sluice.run.RunFailures;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import jakarta.batch.api.partition.PartitionPlan;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SliceMapperTest {

  private final FakeRuns runs = new FakeRuns();
  private final RunFailures noted = new RunFailures();
  private final SliceMapper mapper = new SliceMapper();

  /** Those that are over too: partitions are known by their number in a restart. */
  @Test
  void everySliceIsAPartitionInTheOrderOfThePlan() {
    runs.slices.add(Samples.slice(100, SliceStatus.DONE, null));
    runs.slices.add(Samples.slice(101, SliceStatus.PLANNED, null));
    inject(runs);
    mapper.runId = "9";
    mapper.atOnce = () -> 3;

    PartitionPlan plan = mapper.mapPartitions();

    assertThat(plan.getPartitions()).isEqualTo(2);
    assertThat(plan.getThreads()).isEqualTo(3);
    assertThat(plan.getPartitionProperties()).containsExactly(properties("100"), properties("101"));
  }

  @Test
  void itsFailureIsNotedInWords() {
    inject(
        new RunService() {
          @Override
          public List<Slice> slices(long runId) {
            throw new IllegalStateException("The database is out of reach");
          }
        });

    assertThatThrownBy(mapper::mapPartitions).isInstanceOf(IllegalStateException.class);
    assertThat(noted.take(9).reason()).isEqualTo("The database is out of reach");
  }

  private void inject(RunService service) {
    mapper.runs = service;
    mapper.job = new FakeStep();
    mapper.contexts = new OneContext(Works.run(Samples.partner(), () -> false));
    mapper.failures = Fields.set(new JobFailures(), "failures", noted);
    mapper.runId = "9";
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
