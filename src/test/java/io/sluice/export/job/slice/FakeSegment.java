package io.sluice.export.job.slice;

import io.sluice.delivery.StopSignal;
import io.sluice.segment.Delivery;
import io.sluice.segment.Refused;
import io.sluice.segment.SegmentClient;
import io.sluice.segment.SegmentSource;
import io.sluice.segment.WriteKeyCheck;
import io.sluice.segment.message.Message;
import java.util.ArrayList;
import java.util.List;

/** Takes every message, except those that it is told to refuse; or fails as it is told. */
public final class FakeSegment extends SegmentClient {

  final List<Message> taken = new ArrayList<>();
  final List<Refused> refuses = new ArrayList<>();
  RuntimeException failure;
  public WriteKeyCheck check = new WriteKeyCheck(WriteKeyCheck.Verdict.KNOWN, null);

  @Override
  public Delivery deliver(SegmentSource destination, List<Message> messages, StopSignal stop) {
    if (failure != null) {
      throw failure;
    }
    taken.addAll(messages);
    return new Delivery(1, 1_000, List.copyOf(refuses));
  }

  @Override
  public WriteKeyCheck check(SegmentSource destination) {
    return check;
  }
}
