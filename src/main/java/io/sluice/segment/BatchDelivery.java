package io.sluice.segment;

import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.destination.Batch;
import io.sluice.destination.Delivery;
import io.sluice.destination.RefusedMessage;
import io.sluice.destination.RejectionReason;
import io.sluice.record.RejectionCode;
import java.util.ArrayList;
import java.util.List;

/** One batch under way: posts it, and halves what is refused until the bad messages are alone. */
final class BatchDelivery {

  private final BatchPoster poster;
  private final StopSignal stop;
  private final List<RefusedMessage> refused = new ArrayList<>();
  private int requests;
  private long bytes;

  BatchDelivery(BatchPoster poster, StopSignal stop) {
    this.poster = poster;
    this.stop = stop;
  }

  Delivery deliver(Batch batch) {
    post(batch);
    return new Delivery(requests, bytes, List.copyOf(refused));
  }

  private void post(Batch batch) {
    BatchPoster.Posted posted = poster.post(batch);
    if (posted.accepted()) {
      requests++;
      bytes += posted.bytes();
    } else if (batch.size() == 1) {
      refused.add(refused(batch, posted.answer()));
    } else {
      postHalves(batch);
    }
  }

  private static RefusedMessage refused(Batch single, String answer) {
    return new RefusedMessage(
        single.messageId(0),
        single.record(0),
        new RejectionReason(RejectionCode.REFUSED_BY_SEGMENT.code(), answer));
  }

  private void postHalves(Batch batch) {
    if (stop.stopRequested()) {
      throw new StopRequestedException("the parts of a batch that Segment refused");
    }
    post(batch.firstHalf());
    post(batch.secondHalf());
  }
}
