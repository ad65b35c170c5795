package io.sluice.batchconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.jobengine.JobExecutionView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobActionsTest {

  @ParameterizedTest
  @CsvSource({
    "STARTING,  true,  true,  false, false",
    "STARTED,   true,  true,  false, false",
    "STARTED,   false, false, false, false",
    "STOPPING,  true,  false, false, false",
    "STOPPED,   true,  false, true,  true",
    "STOPPED,   false, false, false, false",
    "FAILED,    false, false, false, false",
    "FAILED,    true,  false, true,  true",
    "COMPLETED, true,  false, false, false",
    "ABANDONED, true,  false, false, false",
  })
  void stateSaysWhatCanBeDone(
      String status, boolean latest, boolean stop, boolean restart, boolean abandon) {
    JobExecutionView execution =
        new JobExecutionView(
            1, 1, "event-export", status, status, 1L, latest, null, null, null, null, null);

    assertThat(JobActions.of(execution)).isEqualTo(new JobActions(stop, restart, abandon));
  }
}
