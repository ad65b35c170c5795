package io.sluice.segment;

import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.record.RejectionCode;
import io.sluice.segment.message.Message;
import io.sluice.segment.message.MessageRules;
import java.util.ArrayList;
import java.util.List;

/** One delivery under way: packs, posts in order, and splits what is refused. */
final class MessageSender {

  private final Destination destination;
  private final BatchPoster poster;
  private final StopSignal stop;
  private final List<Refused> refused = new ArrayList<>();
  private int requests;
  private long bytes;

  MessageSender(Destination destination, BatchPoster poster, StopSignal stop) {
    this.destination = destination;
    this.poster = poster;
    this.stop = stop;
  }

  Delivery send(List<Message> messages) {
    BatchPacker.pack(destination, withoutOversize(messages)).forEach(this::sendBatch);
    return new Delivery(requests, bytes, List.copyOf(refused));
  }

  private List<Message> withoutOversize(List<Message> messages) {
    List<Message> fitting = new ArrayList<>(messages.size());
    for (Message message : messages) {
      MessageRules.checkSize(message)
          .ifPresentOrElse(
              reason -> refused.add(new Refused(message, reason, message.bytes() + " bytes")),
              () -> fitting.add(message));
    }
    return fitting;
  }

  private void sendBatch(List<Message> batch) {
    BatchPoster.Posted posted = poster.post(batch);
    if (posted.accepted()) {
      requests++;
      bytes += posted.plainBytes();
    } else if (batch.size() == 1) {
      refused.add(new Refused(batch.get(0), RejectionCode.REFUSED_BY_SEGMENT, posted.answer()));
    } else {
      sendHalves(batch);
    }
  }

  private void sendHalves(List<Message> batch) {
    if (stop.stopRequested()) {
      throw new StopRequestedException("the parts of a batch that Segment refused");
    }
    int middle = batch.size() / 2;
    sendBatch(batch.subList(0, middle));
    sendBatch(batch.subList(middle, batch.size()));
  }
}
