package io.sluice.export.job.slice;

import io.sluice.delivery.StopSignal;
import io.sluice.destination.Batch;
import io.sluice.destination.BatchBuilder;
import io.sluice.destination.Delivery;
import io.sluice.destination.Destination;
import io.sluice.destination.MappingRules;
import io.sluice.destination.PartnerSource;
import io.sluice.destination.RefusedMessage;
import io.sluice.destination.RejectionReason;
import io.sluice.destination.WriteKeyCheck;
import io.sluice.segment.OfflineSegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Takes every message, except those that it is told to refuse; or fails as it is told. The batches
 * are those that Segment would get.
 */
public final class FakeDestination implements Destination {

  /** A message as it stood in its batch. */
  public record Taken(String messageId, String json) {}

  public final List<Taken> taken = new CopyOnWriteArrayList<>();
  final Map<String, String> refuses = new HashMap<>();
  RuntimeException failure;
  public WriteKeyCheck check = WriteKeyCheck.KNOWN;
  private final Destination segment = OfflineSegment.create();

  @Override
  public WriteKeyCheck check(PartnerSource source) {
    return check;
  }

  @Override
  public BatchBuilder batches(PartnerSource source, MappingRules rules, Consumer<Batch> closed) {
    return segment.batches(source, rules, closed);
  }

  @Override
  public Delivery deliver(Batch batch, StopSignal stop) {
    if (failure != null) {
      throw failure;
    }
    List<RefusedMessage> refused = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      String id = batch.messageId(i);
      taken.add(new Taken(id, batch.json(i)));
      if (refuses.containsKey(id)) {
        refused.add(
            new RefusedMessage(
                id, batch.record(i), new RejectionReason("refused_by_segment", refuses.get(id))));
      }
    }
    return new Delivery(1, 1_000, refused);
  }

  /** The only message that was taken since the last call, as JSON. */
  public String json() {
    if (taken.size() != 1) {
      throw new AssertionError("Taken: " + taken);
    }
    return taken.remove(0).json();
  }

  @Override
  public int batchesInFlight() {
    return 8;
  }

  @Override
  public Duration longestSilence() {
    return Duration.ofSeconds(5);
  }
}
