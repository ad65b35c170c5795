package io.sluice.rest;

import io.sluice.problem.ProblemException;

/** The body of the request is longer than Sluice reads: 413. */
class BodyTooLargeException extends ProblemException {

  private static final long serialVersionUID = 1L;

  BodyTooLargeException(int maxBytes) {
    super(413, "The body is longer than " + maxBytes + " bytes");
  }
}
