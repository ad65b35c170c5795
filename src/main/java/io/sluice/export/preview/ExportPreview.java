package io.sluice.export.preview;

import io.sluice.delivery.Patience;
import io.sluice.delivery.StopRequestedException;
import io.sluice.destination.Destination;
import io.sluice.export.DataType;
import io.sluice.export.Export;
import io.sluice.intake.CredentialsRejectedException;
import io.sluice.intake.IntakeException;
import io.sluice.intake.IntakeKind;
import io.sluice.intake.Intakes;
import io.sluice.problem.ConflictException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Shows what an export would send. Somebody waits for it: it takes {@link Patience#LONGEST}, even
 * if CleverTap keeps silent; a request that was sent by then ends unseen.
 */
@ApplicationScoped
public class ExportPreview {

  @Inject Intakes intakes;
  @Inject Destination destination;
  @Inject Clock clock;
  @Resource private ManagedExecutorService executor;

  /**
   * @throws ConflictException if the export cannot be shown, or if CleverTap refuses the account's
   *     credentials or every event that it was asked for: the user must change something
   * @throws CleverTapFailedException if CleverTap fails, or answers what nobody can use
   * @throws CleverTapTooSlowException if it has not answered in time
   */
  public Preview of(Export export) {
    if (export.getDataType() == DataType.USER_PROFILES) {
      throw new ConflictException("The export is of USER_PROFILES; only events have a preview");
    }
    LocalDate today = LocalDate.now(clock.withZone(export.getPartner().getAccount().getZone()));
    Sampler sampler =
        new Sampler(
            intakes.ofEvents(IntakeKind.API),
            export,
            new PreviewItems(export, destination),
            Patience.from(Patience.LONGEST));
    return inTime(executor.submit(() -> sampler.sample(PreviewDays.of(export, today))));
  }

  private static Preview inTime(Future<Preview> preview) {
    try {
      return preview.get(Patience.LONGEST.toSeconds() + 1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new CleverTapTooSlowException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CleverTapTooSlowException();
    } catch (ExecutionException e) {
      throw inWords(e.getCause());
    }
  }

  private static RuntimeException inWords(Throwable failure) {
    if (failure instanceof CredentialsRejectedException) {
      return new ConflictException(failure.getMessage());
    }
    if (failure instanceof StopRequestedException) {
      return new CleverTapTooSlowException();
    }
    if (failure instanceof IntakeException) {
      return new CleverTapFailedException(failure.getMessage());
    }
    return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
  }
}
