package io.sluice.segment;

import io.sluice.delivery.StopSignal;
import io.sluice.destination.Batch;
import io.sluice.destination.Delivery;
import io.sluice.destination.RefusedMessage;
import io.sluice.segment.Samples.Sample;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A client of a stub, whose waits take no time. */
abstract class ClientFixture {

  final SegmentStub segment = new SegmentStub();
  final WaitingRoom room = new WaitingRoom();
  final SegmentDestination client = client(true);

  final SegmentDestination client(boolean gzip) {
    return new SegmentDestination(settings(segment.url(), gzip), room, room);
  }

  static SegmentSettings settings(URI url, boolean gzip) {
    return new SegmentSettings(
        url,
        url,
        url,
        Duration.ofSeconds(20),
        gzip,
        8,
        8,
        Duration.ofMinutes(30),
        Duration.ofSeconds(60));
  }

  final Delivery deliver(List<Sample> messages) {
    return deliver(client, Samples.PARTNER_7, messages, StopSignal.NEVER);
  }

  final Delivery deliver(SegmentSource source, List<Sample> messages, StopSignal stop) {
    return deliver(client, source, messages, stop);
  }

  /** Packs the messages, and delivers one batch after the other. */
  static Delivery deliver(
      SegmentDestination client, SegmentSource source, List<Sample> messages, StopSignal stop) {
    Packing packing = new Packing(source);
    messages.forEach(packing::add);
    packing.builder.close();
    int requests = 0;
    long bytes = 0;
    List<RefusedMessage> refused = new ArrayList<>(packing.rejected);
    for (Batch batch : packing.batches) {
      Delivery delivery = client.deliver(batch, stop);
      requests += delivery.requests();
      bytes += delivery.bytes();
      refused.addAll(delivery.refused());
    }
    return new Delivery(requests, bytes, refused);
  }

  @AfterEach
  final void closeStub() {
    client.close();
    segment.close();
  }
}
