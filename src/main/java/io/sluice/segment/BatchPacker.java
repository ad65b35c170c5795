package io.sluice.segment;

import io.sluice.segment.message.Message;
import io.sluice.segment.message.MessageRules;
import java.util.ArrayList;
import java.util.List;

/** Splits messages into batches as full as Segment's limits allow, in their order. */
public final class BatchPacker {

  private BatchPacker() {}

  /**
   * The batches for this destination; none is empty.
   *
   * @throws IllegalArgumentException if a message breaks {@link MessageRules#checkSize}
   */
  public static List<List<Message>> pack(SegmentSource destination, List<Message> messages) {
    return pack(Fill.of(destination), messages);
  }

  static List<List<Message>> pack(Fill fill, List<Message> messages) {
    List<List<Message>> batches = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < messages.size(); i++) {
      if (fill.add(messages.get(i).bytes()) && i > 0) {
        batches.add(messages.subList(from, i));
        from = i;
      }
    }
    if (from < messages.size()) {
      batches.add(messages.subList(from, messages.size()));
    }
    return batches;
  }
}
