package io.sluice.export.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.delivery.StopSignal;
import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.export.Fields;
import io.sluice.export.Run;
import io.sluice.export.RunKind;
import io.sluice.export.Samples;
import org.junit.jupiter.api.Test;

class RunContextTest {

  @Test
  void onlyTheOneRunOfAOneTimeExportNeedsNoLedgerOfEarlierRuns() {
    assertThat(repeats(Samples.export(), RunKind.SCHEDULED)).isFalse();
    assertThat(repeats(Samples.export(), RunKind.BACKFILL)).isTrue();
    assertThat(repeats(Samples.recurring(4, Samples.DAY), RunKind.SCHEDULED)).isTrue();
    assertThat(repeats(Samples.live(), RunKind.SCHEDULED)).isTrue();
  }

  /** What it delivers is as old as that run, whenever it is delivered. */
  @Test
  void aReplayDeliversWhatTheRunReadThatRejectedIt() {
    Run rejecting = Samples.run(9);
    Run replay = Fields.set(Run.replay(rejecting, Samples.NOW), "id", 12L);

    assertThat(new RunContext(replay, 41, StopSignal.NEVER).readIn()).isEqualTo(9);
    assertThat(new RunContext(rejecting, 41, StopSignal.NEVER).readIn()).isEqualTo(9);
  }

  private static boolean repeats(Export export, RunKind kind) {
    DayRange days = new DayRange(Samples.DAY, Samples.DAY);
    return new RunContext(Samples.run(9, export, kind, days), 41, StopSignal.NEVER).repeats();
  }
}
