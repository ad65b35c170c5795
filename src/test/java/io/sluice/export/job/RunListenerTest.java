package io.sluice.export.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.slice.FakeRuns;
import io.sluice.export.job.slice.FakeStep;
import io.sluice.export.job.slice.OneContext;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.RunContexts;
import io.sluice.export.job.slice.Works;
import io.sluice.export.lifecycle.OperatedRuns;
import io.sluice.jobengine.JobEngine;
import io.sluice.run.RunFailures;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import io.sluice.security.secret.UnreadableSecretException;
import io.sluice.security.secret.UnreadableSecrets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunListenerTest {

  private static final String NOT_ALLOWED = "Export not allowed for this event";

  private boolean stop;
  private final FakeRuns runs = new FakeRuns();
  private final RunContext run = Works.run(Samples.partner(), () -> stop);
  private final RunFailures noted = new RunFailures();
  private final RunListener listener = new RunListener();
  private boolean shuttingDown;

  @BeforeEach
  void inject() {
    listener.job = new FakeStep();
    listener.contexts = new OneContext(run);
    listener.runs = runs;
    listener.failures = noted;
    listener.runId = "9";
    Fields.set(
        listener,
        "operated",
        new OperatedRuns() {
          @Override
          public void stopped(long runId, long executionId) {
            runs.told.add("stopped %d by %d".formatted(runId, executionId));
          }
        });
    Fields.set(
        listener,
        "engine",
        new JobEngine() {
          @Override
          public boolean isShuttingDown() {
            return shuttingDown;
          }
        });
  }

  @Test
  void eachExecutionIsTiedToItsRunAndForgetsEarlierFailures() {
    noted.note(9, new RunFailures.Failure("of the last execution", true));

    listener.beforeJob();

    assertThat(runs.told).containsExactly("started 41");
    assertThat(noted.failed(9)).isFalse();
  }

  /** Another try can't help: somebody must save it again. */
  @Test
  void aSecretThatCannotBeDecryptedFailsTheRunForGood() {
    Fields.set(
        listener,
        "contexts",
        new RunContexts() {
          @Override
          public void open(long executionId, long runId) {
            UnreadableSecrets.one().reveal();
          }
        });

    assertThatThrownBy(listener::beforeJob).isInstanceOf(UnreadableSecretException.class);

    assertThat(noted.take(9).isFinal()).isTrue();
  }

  @Test
  void aRunWhoseEventsWereAllExportedEndsWithoutWords() {
    runs.slices.add(slice("A", SliceStatus.DONE, null));

    listener.afterJob();

    assertThat(runs.told).containsExactly("ended null");
  }

  @Test
  void aRunWhoseWriteKeyWasNotCheckedSaysSo() {
    run.writeKeyUnchecked("503");

    listener.afterJob();

    assertThat(runs.told)
        .containsExactly(
            "ended The write key was not checked, and Segment drops messages for an unknown one"
                + " without a word: 503");
  }

  @Test
  void theDoubtAboutTheWriteKeyComesAfterTheEventsThatWereNotExported() {
    runs.slices.add(slice("Push Impressions", SliceStatus.REFUSED, NOT_ALLOWED));
    run.writeKeyUnchecked("503");

    listener.afterJob();

    assertThat(runs.told)
        .singleElement()
        .asString()
        .startsWith("ended Not exported: Push Impressions: " + NOT_ALLOWED + ". The write key");
  }

  @Test
  void aStopBySomebodyStopsTheRun() {
    stop = true;

    listener.afterJob();

    assertThat(runs.told).containsExactly("ended null", "stopped 9 by 41");
  }

  @Test
  void aStopByTheServersShutDownIsNone() {
    stop = true;
    shuttingDown = true;

    listener.afterJob();

    assertThat(runs.told).containsExactly("ended null");
  }

  /** It was told to stop by the server that took it for dead, or before. */
  @Test
  void theEndOfAnExecutionThatWasTakenOverStopsNothing() {
    stop = true;
    runs.takenOver = true;

    listener.afterJob();

    assertThat(runs.told).containsExactly("ended null");
  }

  @Test
  void anExecutionThatNeverBeganEndsWithoutATrace() {
    listener.afterJob();
    runs.told.clear();

    listener.afterJob();

    assertThat(runs.told).isEmpty();
  }

  @Test
  void theEventsThatWereNotExportedAreNamedOnceWithTheirReason() {
    assertThat(
            RunListener.notExported(
                List.of(
                    slice("Notification Sent", SliceStatus.REFUSED, NOT_ALLOWED),
                    slice("Notification Sent", SliceStatus.REFUSED, NOT_ALLOWED),
                    slice("Push Impressions", SliceStatus.REFUSED, NOT_ALLOWED),
                    slice("Charged", SliceStatus.DONE, null),
                    slice("Chrged", SliceStatus.REFUSED, "Invalid event"))))
        .isEqualTo(
            "Not exported: Notification Sent, Push Impressions: Export not allowed for this event;"
                + " Chrged: Invalid event");
  }

  @Test
  void thereAreNoWordsWhenAllWereExported() {
    assertThat(RunListener.notExported(List.of(slice("A", SliceStatus.DONE, null)))).isNull();
    assertThat(RunListener.notExported(List.of())).isNull();
  }

  private static Slice slice(String event, SliceStatus status, String reason) {
    Slice slice = Samples.slice(1, 9, event);
    return Fields.set(Fields.set(slice, "status", status), "reason", reason);
  }
}
