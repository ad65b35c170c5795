package io.sluice.segment;

import io.sluice.destination.Batch;
import io.sluice.destination.RefusedMessage;
import io.sluice.destination.RejectionReason;
import io.sluice.segment.Samples.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Batches of samples, and what no message could be made of. */
final class Packing {

  final List<Batch> batches = new ArrayList<>();
  final List<RefusedMessage> rejected = new ArrayList<>();
  final SegmentBatchBuilder builder;

  Packing(SegmentSource source) {
    builder = new SegmentBatchBuilder(source, Samples.RULES, new BatchBuffers(), batches::add);
  }

  static List<Batch> pack(SegmentSource source, List<Sample> samples) {
    Packing packing = new Packing(source);
    samples.forEach(packing::add);
    packing.builder.close();
    return packing.batches;
  }

  boolean add(Sample sample) {
    Optional<RejectionReason> broken =
        builder.add(sample.record(), sample.eventName(), sample.messageId());
    broken.ifPresent(
        reason -> rejected.add(new RefusedMessage(sample.messageId(), sample.record(), reason)));
    return broken.isEmpty();
  }

  static List<String> ids(Batch batch) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      ids.add(batch.messageId(i));
    }
    return ids;
  }
}
