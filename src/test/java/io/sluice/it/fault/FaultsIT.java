package io.sluice.it.fault;

import static io.sluice.it.world.Installation.daysAgo;
import static io.sluice.it.world.SharedInstallation.PAGED;
import static io.sluice.it.world.SharedInstallation.PAGED_A_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.RunView;
import io.sluice.it.world.SharedInstallation;
import io.sluice.sandbox.clevertap.CleverTapFault;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import io.sluice.sandbox.segment.SegmentSandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever either service does wrong for a while: the run is DONE, nothing lost or doubled. */
@ExtendWith(SharedInstallation.class)
class FaultsIT {
  private Installation installation;

  @BeforeEach
  void installation(Installation shared) {
    installation = shared;
  }

  @ParameterizedTest
  @CsvSource({
    "RESET, 2, 2",
    "HTTP_429, 2, 2",
    "HTTP_500, 2, 2",
    "HTTP_503, 2, 2",
    "CODE_1, 1, 1",
    "CODE_2, 2, 2",
    "LOST_CURSOR, 1, 2",
    "EXPIRED_CURSOR, 2, 1",
    "NOT_JSON, 1, 2",
    "EMPTY_PAGE, 1, 3",
    "CURSOR_CYCLE, 1, 1",
    "CUT_PAGE, 1, 2"
  })
  void faultOfCleverTapLosesAndDoublesNothing(CleverTapFault fault, int after, int times) {
    installation.clevertap().faults().set(fault, FaultRule.next(times).after(after));
    long struckBefore = struck(fault);

    Delivered.completely(installation, run(), PAGED_A_DAY);
    assertThat(struck(fault) - struckBefore).as("the fault struck").isEqualTo(times);
  }

  @ParameterizedTest
  @CsvSource({
    "RESET_BEFORE, 2, 0",
    "RESET_AFTER, 2, 0",
    "HTTP_408, 1, 0",
    "HTTP_410, 1, 0",
    "HTTP_429, 2, 1",
    "HTTP_429_DATE, 1, 2",
    "HTTP_460, 1, 0",
    "HTTP_500, 2, 0",
    "HTTP_502, 1, 0",
    "HTTP_503, 2, 1",
    "HTTP_504, 1, 0"
  })
  void faultOfSegmentLosesAndDoublesNothing(SegmentFault fault, int times, long value) {
    installation.segment().faults().set(fault, FaultRule.next(times).after(2).value(value));
    long struckBefore = struck(fault);

    Delivered.completely(installation, run(), PAGED_A_DAY);
    assertThat(struck(fault) - struckBefore).as("the fault struck").isEqualTo(times);
  }

  @Test
  void manyKindsOfFaultsTogetherLoseAndDoubleNothing() {
    long seed = 0;
    for (CleverTapFault fault :
        new CleverTapFault[] {
          CleverTapFault.LOST_CURSOR,
          CleverTapFault.CUT_PAGE,
          CleverTapFault.EMPTY_PAGE,
          CleverTapFault.CODE_2,
          CleverTapFault.RESET
        }) {
      seed++;
      installation.clevertap().faults().set(fault, FaultRule.sometimes(0.05, seed));
    }
    installation.segment().faults().set(SegmentFault.RESET_AFTER, FaultRule.sometimes(0.05, 1));
    installation.segment().faults().set(SegmentFault.HTTP_502, FaultRule.sometimes(0.05, 2));

    Delivered.completely(installation, run(), PAGED_A_DAY);
  }

  @Test
  void messagesThatSegmentRefusesAreRejectionsAndTheOthersArrive() {
    installation.segment().refuseWhen(messageId -> messageId.hashCode() % 2_000 == 0);

    RunView run = run().lastRun();

    assertThat(run.rejected()).isPositive();
    assertThat(run.read()).isEqualTo(PAGED_A_DAY).isEqualTo(run.sent() + run.rejected());
    assertThat(installation.api().rejections(run.id()))
        .hasSize((int) run.rejected())
        .allMatch(rejection -> rejection.reason().equals("refused_by_segment"))
        .allMatch(rejection -> rejection.payload().startsWith("{"));
    Delivered.stored(installation.segment(), SegmentSandbox.US_WRITE_KEY, run.sent());
  }

  private ExportView run() {
    Api api = installation.api();
    return api.awaitDone(
        api.createExport(ExportRequest.of(installation.partner(), daysAgo(1), daysAgo(1), PAGED)));
  }

  private long struck(CleverTapFault fault) {
    return installation.clevertap().faults().struck().getOrDefault(fault, 0L);
  }

  private long struck(SegmentFault fault) {
    return installation.segment().faults().struck().getOrDefault(fault, 0L);
  }
}
