package io.sluice.destination;

import io.sluice.delivery.StopSignal;
import java.time.Duration;
import java.util.function.Consumer;

/** The service that messages go to: what a partner's type can do. One bean a type. */
public interface Destination {

  /** Asks if the service knows the source's credentials. Made for somebody who waits for it. */
  WriteKeyCheck check(PartnerSource source);

  /**
   * Records in, closed batches out.
   *
   * @param closed is given each batch when nothing more goes into it, in their order, and releases
   *     it
   */
  BatchBuilder batches(PartnerSource source, MappingRules rules, Consumer<Batch> closed);

  /**
   * Returns when every message of the batch is taken, or refused for good; tries again in between.
   * After an exception some may have been taken: send the same ones again, with their ids. May be
   * called by many threads; deliveries to one partner share what it asks for and its limits.
   *
   * @throws DestinationRefusedException if the service takes nothing from this partner until
   *     somebody changes something
   * @throws DestinationUnavailableException if the tries or the time are used up; later it may pass
   * @throws io.sluice.delivery.StopRequestedException if a stop was asked for during a wait
   */
  Delivery deliver(Batch batch, StopSignal stop);

  /** The number of batches of one partner that may be on their way at once. */
  int batchesInFlight();

  /** The time that the service may keep silent before a try has failed. */
  Duration longestSilence();
}
