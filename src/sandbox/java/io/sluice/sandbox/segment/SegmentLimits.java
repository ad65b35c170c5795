package io.sluice.sandbox.segment;

/**
 * The limits of Segment.
 *
 * @see <a
 *     href="https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/">HTTP
 *     API</a>
 */
final class SegmentLimits {
  /** Of a batch request, inflated (Segment's code). */
  static final int BATCH_BYTES = 512_000;

  /** Of one message, in a batch or alone. */
  static final int MESSAGE_BYTES = 32_768;

  /** Past it the answer is 200, and all are dropped. */
  static final int BATCH_MESSAGES = 2_500;

  static final int MESSAGE_ID_CHARACTERS = 99;
  static final int PROPERTIES = 10_000;
  static final int REQUESTS_PER_SECOND = 1_000;

  private SegmentLimits() {}
}
