package io.sluice.export.job.reader;

import io.sluice.intake.QueryRefusedException;
import io.sluice.run.Slice;

/**
 * CleverTap refuses a day that has just begun by the server's clock, and may not have by its own.
 * Another try, minutes later, may succeed.
 */
public class DayNotBegunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DayNotBegunException(Slice slice, QueryRefusedException refusal) {
    super(
        "%s of %s has only just begun, for CleverTap perhaps not yet: it is asked again (%s)"
            .formatted(slice.getEventName(), slice.getDay(), refusal.getMessage()),
        refusal);
  }
}
