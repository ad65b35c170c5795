package io.sluice.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.lifecycle.RunService;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two job executions of the run 9, the later one alone plans it and says how it ended. */
class RunOwnerTest {

  private static final long TAKEN_OVER = 41;
  private static final long LATEST = 42;

  private final RunService service = new RunService();
  private final Run run = Samples.run(9);
  private final List<Slice> slices = new ArrayList<>();

  @BeforeEach
  void inject() {
    Fields.set(service, "runs", new OneRun());
    Fields.set(service, "slices", new Planned());
    Fields.set(service, "clock", Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    service.jobStarted(9, TAKEN_OVER);
    service.jobStarted(9, LATEST);
  }

  @Test
  void anExecutionThatBeginsLateDoesNotTakeTheRunBack() {
    assertThatThrownBy(() -> service.jobStarted(9, TAKEN_OVER))
        .isInstanceOf(RunTakenOverException.class)
        .hasMessage("Run 9 belongs to job execution 42 now, not to 41");
    assertThat(run.getJobExecutionId()).isEqualTo(LATEST);
  }

  @Test
  void theEndOfOneThatWasTakenOverIsNotNoted() {
    assertThat(service.jobEnded(9, TAKEN_OVER, "Not exported: A")).isFalse();

    assertThat(run.getEndedAt()).isNull();
    assertThat(run.getReason()).isNull();
  }

  @Test
  void theEndOfTheLatestIsNoted() {
    assertThat(service.jobEnded(9, LATEST, "Not exported: A")).isTrue();

    assertThat(run.getEndedAt()).isEqualTo(Samples.NOW);
    assertThat(run.getReason()).isEqualTo("Not exported: A");
  }

  @Test
  void oneThatWasTakenOverPlansNothing() {
    assertThatThrownBy(() -> service.plan(9, TAKEN_OVER, RunOwnerTest::plan))
        .isInstanceOf(RunTakenOverException.class);
    assertThat(slices).isEmpty();
  }

  @Test
  void theSlicesAreStoredOnce() {
    service.plan(9, LATEST, RunOwnerTest::plan);
    service.plan(9, LATEST, RunOwnerTest::plan);

    assertThat(slices).hasSize(1);
  }

  private static List<Slice> plan(Run run) {
    return List.of(Samples.slice(100, run.getId(), "App Launched"));
  }

  private final class OneRun extends RunRepository {
    @Override
    public Optional<Run> lock(long id) {
      return Optional.of(run);
    }
  }

  private final class Planned extends SliceRepository {
    @Override
    public List<Slice> ofRun(long runId) {
      return slices;
    }

    @Override
    public void add(List<Slice> planned) {
      slices.addAll(planned);
    }
  }
}
