package io.sluice.destination;

import io.sluice.record.EventRecord;
import io.sluice.record.ProfileRecord;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes records as messages into batches, in their order and as full as the service allows. It
 * never throws for what a record holds. One thread uses it.
 */
public interface BatchBuilder {

  /**
   * Writes an event into the open batch.
   *
   * @return why it can't be sent; empty when it stands in the batch
   */
  Optional<RejectionReason> add(EventRecord event, String eventName, String messageId);

  /**
   * Writes a person into the open batch.
   *
   * @param asOf when the person was so
   * @return why it can't be sent; empty when it stands in the batch
   */
  Optional<RejectionReason> add(ProfileRecord person, String messageId, Instant asOf);

  /**
   * True if {@link #close()} should come here so that no batch stays half empty: since the last
   * time so many batches have been open, and the last of them is full.
   */
  boolean closesFull(int atLeastBatches);

  /** Closes the batch that is open, if there is one. */
  void close();

  /** Throws away the batch that is open, if there is one. */
  void discard();
}
