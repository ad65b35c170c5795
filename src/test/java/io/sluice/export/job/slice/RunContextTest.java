package io.sluice.export.job.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.delivery.StopSignal;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.run.Run;
import org.junit.jupiter.api.Test;

class RunContextTest {

  /** The records that a replay delivers are as old as that run, whenever they are delivered. */
  @Test
  void aReplayDeliversWhatTheRunReadThatRejectedIt() {
    Run rejecting = Samples.run(9);
    Run replay = Fields.set(Run.replay(rejecting, Samples.NOW), "id", 12L);

    assertThat(context(replay).readIn()).isEqualTo(9);
    assertThat(context(rejecting).readIn()).isEqualTo(9);
  }

  private static RunContext context(Run run) {
    return Works.context(run, StopSignal.NEVER, new FakeDestination());
  }
}
