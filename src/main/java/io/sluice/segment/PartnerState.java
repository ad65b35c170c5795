package io.sluice.segment;

import io.sluice.delivery.HoldBack;
import io.sluice.delivery.Pacer;
import io.sluice.delivery.RepeatedMessage;
import java.time.Clock;
import java.time.Duration;

/**
 * The state that all deliveries to one partner share.
 *
 * @param holdBack closed while Segment asks to wait
 * @param pacer keeps to the partner's limit of events a second
 * @param notTaken said while batches are not taken
 */
record PartnerState(HoldBack holdBack, Pacer pacer, RepeatedMessage notTaken) {

  private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(1);

  static PartnerState initial(Clock clock) {
    return new PartnerState(
        new HoldBack(), new Pacer(clock), new RepeatedMessage(BETWEEN_COMPLAINTS));
  }
}
