package io.sluice.export.job.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.clevertap.CleverTapFailures;
import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.destination.DestinationRefusedException;
import io.sluice.destination.DestinationUnavailableException;
import io.sluice.destination.PartnerSource;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.reader.DayNotBegunException;
import io.sluice.export.job.reader.SliceUnreadableException;
import io.sluice.run.RunFailures;
import io.sluice.run.SliceStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JobFailuresTest {

  private final RunFailures noted = new RunFailures();
  private final JobFailures failures = Fields.set(new JobFailures(), "failures", noted);
  private final RunContext run = Works.run(Samples.partner(), StopSignal.NEVER);

  static List<RuntimeException> finalFailures() {
    PartnerSource source = Samples.partner().source();
    return List.of(
        CleverTapFailures.credentialsRejected("wrong passcode"),
        CleverTapFailures.queryRefused("no such query"),
        new DestinationRefusedException(7, "Segment refuses every batch: 401"),
        new WriteKeyUnknownException(source),
        new NothingExportedException("Not exported: A: no"),
        new SlicesLeftException(List.of(Samples.slice(1, SliceStatus.READING, null))));
  }

  static List<RuntimeException> passingFailures() {
    return List.of(
        CleverTapFailures.notReady("503"),
        new DestinationUnavailableException(7, "Segment is unavailable: 503"),
        new SliceUnreadableException(Works.slice(), 20, new IllegalStateException("lost")),
        new DayNotBegunException(Works.slice(), CleverTapFailures.queryRefused("future")),
        new IllegalStateException("The books of a slice could not be read or written"),
        new NullPointerException());
  }

  @ParameterizedTest
  @MethodSource("finalFailures")
  void whatAnotherTryCannotMendIsFinal(RuntimeException failure) {
    failures.note(run, failure);

    assertThat(noted.take(9)).isEqualTo(new RunFailures.Failure(failure.getMessage(), true));
  }

  @ParameterizedTest
  @MethodSource("passingFailures")
  void allElseIsTriedAgain(RuntimeException failure) {
    failures.note(run, failure);

    assertThat(noted.take(9).isFinal()).isFalse();
  }

  @Test
  void aFailureWithoutWordsIsNamedByItsKind() {
    failures.note(run, new NullPointerException());

    assertThat(noted.take(9).reason()).isEqualTo("NullPointerException");
  }

  @ParameterizedTest
  @MethodSource({"finalFailures", "passingFailures"})
  void noReasonHoldsASecret(RuntimeException failure) {
    failures.note(run, failure);

    assertThat(noted.take(9).reason()).doesNotContain(Samples.WRITE_KEY, Samples.PASSCODE);
  }

  @Test
  void followUpsAndStopsAreNoFailures() {
    failures.note(run, new RunHaltedException(9));
    failures.note(run, new StopRequestedException("a page"));

    assertThat(noted.failed(9)).isFalse();
    assertThatCode(() -> failures.checkNoneSoFar(run)).doesNotThrowAnyException();
  }

  @Test
  void afterAFailureTheOtherSlicesAreHalted() {
    failures.note(run, new IllegalStateException("x"));

    assertThatThrownBy(() -> failures.checkNoneSoFar(run))
        .isInstanceOf(RunHaltedException.class)
        .hasMessageContaining("Run 9");
  }

  @Test
  void workThatFailsIsNotedAndStillFails() {
    IllegalStateException failure = new IllegalStateException("x");

    assertThatThrownBy(
            () ->
                failures.noted(
                    run,
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(noted.failed(9)).isTrue();
  }
}
