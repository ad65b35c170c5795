package io.sluice.segment;

/** The reply to one request as it came, or none. */
sealed interface SegmentReply {

  /** Such as {@code HTTP 503} or {@code no answer (ConnectException: Connection refused)}. */
  String inWords();

  /**
   * An HTTP answer.
   *
   * @param retryAfter the header {@code Retry-After} as it came, null when absent
   * @param rateLimitReset the header {@code X-RateLimit-Reset} as it came, null when absent
   */
  record Answered(int status, String retryAfter, String rateLimitReset) implements SegmentReply {
    @Override
    public String inWords() {
      return "HTTP " + status;
    }
  }

  /**
   * No answer: nobody knows whether the other side took what was sent.
   *
   * @param how in words, such as {@code Connection refused}
   */
  record Unanswered(String how) implements SegmentReply {
    @Override
    public String inWords() {
      return "no answer (" + how + ")";
    }
  }
}
