package io.sluice.export.preview;

import io.sluice.problem.ProblemException;

/** CleverTap could not be reached, or gave no answer that can be used: 502. */
public class CleverTapFailedException extends ProblemException {

  private static final long serialVersionUID = 1L;

  CleverTapFailedException(String message) {
    super(502, message);
  }
}
