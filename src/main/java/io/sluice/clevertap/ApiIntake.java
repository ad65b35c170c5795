package io.sluice.clevertap;

import io.sluice.clevertap.call.EventQuery;
import io.sluice.delivery.StopSignal;
import io.sluice.intake.AccountAccess;
import io.sluice.intake.Count;
import io.sluice.intake.FetchThreads;
import io.sluice.intake.Intake;
import io.sluice.intake.IntakeKind;
import io.sluice.intake.IntakeUnavailableException;
import io.sluice.intake.NotOfferedException;
import io.sluice.intake.Offer;
import io.sluice.intake.Position;
import io.sluice.intake.QueryRefusedException;
import io.sluice.intake.RecordCursor;
import io.sluice.intake.SliceQuery;
import io.sluice.record.PageRecord;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/**
 * CleverTap's API as an intake. A position is a cursor of CleverTap's, verbatim.
 *
 * @param <R> what it gives
 */
abstract class ApiIntake<R extends PageRecord> implements Intake<R> {

  /** Whatever can stand in a URL as the value of a query's parameter. */
  private static final Pattern CURSOR = Pattern.compile("[!-~&&[^#&]]+");

  @Inject CleverTapClient client;
  @Inject FetchThreads threads;
  @Inject Clock clock;

  /** The time after its opening for which CleverTap knows a cursor. */
  abstract Duration cursorLife();

  abstract String openCursor(AccountAccess account, EventQuery query, StopSignal stop);

  abstract CursorWalk<? extends Page<R>> walk(
      AccountAccess account, String cursor, Executor executor, StopSignal stop);

  abstract long records(AccountAccess account, EventQuery query, StopSignal stop);

  @Override
  public IntakeKind kind() {
    return IntakeKind.API;
  }

  @Override
  public void checkAccess(AccountAccess account, StopSignal stop) {
    client.check(account, stop);
  }

  /** CleverTap tells which events it does not export only when it is asked for a cursor. */
  @Override
  public Offer offers(SliceQuery query) {
    return new Offer.Offered();
  }

  @Override
  public RecordCursor<R> open(SliceQuery query, StopSignal stop) {
    Instant openedAt = clock.instant();
    return walk(query, openCursor(query.account(), question(query), stop), openedAt, stop);
  }

  @Override
  public Optional<RecordCursor<R>> resume(SliceQuery query, Position position, StopSignal stop) {
    boolean lives = position.openedAt().plus(cursorLife()).isAfter(clock.instant());
    return lives && CURSOR.matcher(position.text()).matches()
        ? Optional.of(walk(query, position.text(), position.openedAt(), stop))
        : Optional.empty();
  }

  private RecordCursor<R> walk(SliceQuery query, String cursor, Instant openedAt, StopSignal stop) {
    return new ApiCursor<>(walk(query.account(), cursor, threads.executor(), stop), openedAt);
  }

  @Override
  public Count count(SliceQuery query, StopSignal stop) {
    try {
      return new Count.Of(records(query.account(), question(query), stop));
    } catch (NotOfferedException | QueryRefusedException e) {
      return new Count.Refused(e.getMessage());
    } catch (IntakeUnavailableException e) {
      if (e.isAnswered()) {
        return new Count.NotReady(e.getMessage());
      }
      throw e;
    }
  }

  static EventQuery question(SliceQuery query) {
    return new EventQuery(query.eventName(), query.day(), query.day());
  }
}
