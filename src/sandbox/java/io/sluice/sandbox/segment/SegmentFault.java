package io.sluice.sandbox.segment;

/** Faults of Segment beyond what a caller does wrong. */
public enum SegmentFault {
  /** Answered late by the rule's value in milliseconds. */
  DELAY(0),
  /** The connection closes before anything is taken. */
  RESET_BEFORE(0),
  /** Everything is taken, then the connection closes: the answer is lost. */
  RESET_AFTER(0),
  /** The settings host answers 503, so that no write key can be checked; batches are taken. */
  SETTINGS_503(0),
  HTTP_400(400),
  HTTP_401(401),
  HTTP_403(403),
  HTTP_404(404),
  HTTP_408(408),
  HTTP_410(410),
  HTTP_413(413),
  /** With {@code Retry-After} and {@code X-RateLimit-Reset}; the rule's value in seconds. */
  HTTP_429(429),
  /** The same with {@code Retry-After} as an HTTP date. */
  HTTP_429_DATE(429),
  HTTP_460(460),
  HTTP_500(500),
  HTTP_501(501),
  HTTP_502(502),
  /** With {@code Retry-After} when the rule has a value, in seconds. */
  HTTP_503(503),
  HTTP_504(504),
  HTTP_505(505);

  private final int status;

  SegmentFault(int status) {
    this.status = status;
  }

  /** The status that the fault answers, or 0 if it is no answer. */
  public int status() {
    return status;
  }
}
