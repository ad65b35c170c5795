package io.sluice.export.preview;

import io.sluice.delivery.Patience;
import io.sluice.problem.ProblemException;

/** CleverTap had not answered by the time that a person can wait: 504. */
public class CleverTapTooSlowException extends ProblemException {

  private static final long serialVersionUID = 1L;

  CleverTapTooSlowException() {
    super(
        504,
        "CleverTap did not answer within %d seconds; try again later"
            .formatted(Patience.LONGEST.toSeconds()));
  }
}
