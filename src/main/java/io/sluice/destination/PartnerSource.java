package io.sluice.destination;

/**
 * Where the messages of one partner go. What more there is to know about it, only the destination
 * of its type reads.
 */
public interface PartnerSource {

  /** Stands in messages and logs, where no secret does. */
  long partnerId();

  /** Where it is, in words without a secret, such as {@code region US}. */
  String place();

  /**
   * Goes into the ids of the messages, so that no other source has the same ones; null for a source
   * that an early version of Sluice knew.
   */
  String messageSalt();
}
