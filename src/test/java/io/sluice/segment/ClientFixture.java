package io.sluice.segment;

import io.sluice.delivery.StopSignal;
import io.sluice.segment.message.Message;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A client of a stub, whose waits take no time. */
abstract class ClientFixture {

  final SegmentStub segment = new SegmentStub();
  final WaitingRoom room = new WaitingRoom();
  final SegmentClient client = client(true);

  final SegmentClient client(boolean gzip) {
    return new SegmentClient(settings(segment.url(), gzip), room, room);
  }

  static SegmentSettings settings(URI url, boolean gzip) {
    return new SegmentSettings(
        url,
        url,
        url,
        Duration.ofSeconds(20),
        gzip,
        8,
        Duration.ofMinutes(30),
        Duration.ofSeconds(60));
  }

  final Delivery deliver(List<Message> messages) {
    return client.deliver(Samples.PARTNER_7, messages, StopSignal.NEVER);
  }

  @AfterEach
  final void closeStub() {
    client.close();
    segment.close();
  }
}
