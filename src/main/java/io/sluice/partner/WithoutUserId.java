package io.sluice.partner;

/** The fate of a record of which no User ID can be found. */
public enum WithoutUserId {
  /** It is sent with its Anonymous ID alone. Segment bills such users too. */
  SEND,
  /** It becomes a rejection. */
  REJECT
}
