package io.sluice.export.job.slice;

import io.sluice.record.PageRecord;
import io.sluice.segment.Delivery;
import io.sluice.segment.Refused;
import io.sluice.segment.SegmentClient;
import io.sluice.segment.message.Message;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Delivers a chunk's messages. It runs before the chunk commits: after a crash the same messages
 * are sent again, with the same ids.
 */
@Dependent
@Named
public class SliceWriter extends AbstractItemWriter {

  @Inject private StepContext step;
  @Inject private SegmentClient segment;
  @Inject private Clock clock;

  @Override
  public void writeItems(List<Object> items) {
    if (items.isEmpty()) {
      return;
    }
    SliceWork work = (SliceWork) step.getTransientUserData();
    List<Sendable> sendables = items.stream().map(Sendable.class::cast).toList();
    List<Message> messages = sendables.stream().map(Sendable::message).toList();
    Delivery delivery = segment.deliver(work.run().destination(), messages, work.run().stop());
    work.chunk().delivered(messages.size(), delivery, delaySeconds(sendables));
    if (!delivery.refused().isEmpty()) {
      reject(work, sendables, delivery.refused());
    }
  }

  private long delaySeconds(List<Sendable> sent) {
    long oldest = Long.MAX_VALUE;
    for (Sendable one : sent) {
      oldest = Math.min(oldest, one.epochSecond());
    }
    return Math.max(0, clock.instant().getEpochSecond() - oldest);
  }

  private static void reject(SliceWork work, List<Sendable> sendables, List<Refused> refused) {
    Map<String, Sendable> byMessageId =
        sendables.stream()
            .collect(Collectors.toMap(sent -> sent.message().messageId(), Function.identity()));
    for (Refused one : refused) {
      PageRecord record = byMessageId.get(one.message().messageId()).record();
      work.reject(record, one.message().messageId(), one.reason().code(), one.detail());
      work.refused(record);
    }
  }
}
