package io.sluice.segment.message;

/**
 * The limits of Segment for one call to {@code /v1/batch}. The byte limits hold for the body before
 * gzip.
 *
 * @see <a
 *     href="https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/">HTTP
 *     API</a>
 */
public final class BatchLimits {

  /** A whole body with its envelope. Documented as 500 KB, which its own tools read differently. */
  public static final int MAX_BATCH_BYTES = 490_000;

  /** With one more, Segment answers 200 and drops the whole batch. */
  public static final int MAX_MESSAGES = 2_500;

  /** With one byte more, the whole batch is refused. */
  public static final int MAX_MESSAGE_BYTES = 32_768;

  /** The rest would be dropped silently. */
  public static final int MAX_PROPERTIES = 10_000;

  /** Of an identify call: Engage refuses 300 and more. */
  public static final int MAX_TRAITS = 299;

  public static final int MAX_MESSAGE_ID_CHARS = 99;

  private BatchLimits() {}
}
