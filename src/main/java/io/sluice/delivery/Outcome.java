package io.sluice.delivery;

/** The outcome of one try: an answer, or none. */
public sealed interface Outcome {

  /**
   * An HTTP answer.
   *
   * @param retryAfter the header {@code Retry-After} as it came, null when absent
   * @param rateLimitReset the header {@code X-RateLimit-Reset} as it came, null when absent
   */
  record Answered(int status, String retryAfter, String rateLimitReset) implements Outcome {}

  /**
   * No answer: nobody knows whether the other side took what was sent.
   *
   * @param how in words, such as {@code Connection refused}
   */
  record Unanswered(String how) implements Outcome {}
}
