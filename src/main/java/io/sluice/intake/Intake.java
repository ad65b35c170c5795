package io.sluice.intake;

import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.record.PageRecord;
import java.util.Optional;

/**
 * Where the records of a slice come from: CleverTap's API, its file exports, or kept rejections.
 * Safe for many threads.
 *
 * <p>Whatever asks somebody else may throw {@link StopRequestedException} when a stop is asked for
 * while it waits, and an {@link IntakeException} when asking on is in vain.
 *
 * @param <R> what it gives
 */
public interface Intake<R extends PageRecord> {

  /** The name under which slices remember where they are read from. */
  IntakeKind kind();

  /**
   * Returns if the account can be asked at all, as far as one cheap question shows. An intake that
   * asks nobody needs no access.
   *
   * @throws CredentialsRejectedException if the account's access is not good
   */
  default void checkAccess(AccountAccess account, StopSignal stop) {}

  /**
   * Tells by name what the intake is known not to have, without a long question: asked for every
   * slice of a plan. What it offers may still be refused when it is opened.
   */
  Offer offers(SliceQuery query);

  /**
   * Begins with the slice's first record.
   *
   * @throws NotOfferedException if the intake does not have the event
   * @throws QueryRefusedException if it refuses the question
   */
  RecordCursor<R> open(SliceQuery query, StopSignal stop);

  /**
   * Goes on at a position, whose page then comes again first.
   *
   * @return empty if the slice must be opened again: the position is too old, or of another intake
   * @throws PositionLostException if that shows only when it is asked
   */
  Optional<RecordCursor<R>> resume(SliceQuery query, Position position, StopSignal stop);

  /**
   * Begins with the slice's first records like {@link #open}, for somebody who waits and wants to
   * see a few: pages may be small, nothing is read ahead, and a failure shows soon.
   */
  default RecordCursor<R> sample(SliceQuery query, StopSignal stop) {
    return open(query, stop);
  }

  /**
   * The number of records that the other side itself counts. It need not equal what a cursor gives.
   *
   * @throws IntakeUnavailableException if nothing answers at all
   */
  Count count(SliceQuery query, StopSignal stop);
}
