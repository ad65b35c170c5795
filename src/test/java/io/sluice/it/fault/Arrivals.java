package io.sluice.it.fault;

import io.sluice.sandbox.segment.StoredMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The messages that Segment took for one write key: each message id with its content. Safe for many
 * threads.
 */
final class Arrivals implements Consumer<StoredMessage> {
  private final String writeKey;
  private final Map<String, Content> contents = new HashMap<>();
  private final List<String> strange = new ArrayList<>();
  private long repeats;

  Arrivals(String writeKey) {
    this.writeKey = writeKey;
  }

  @Override
  public synchronized void accept(StoredMessage message) {
    if (!message.writeKey().equals(writeKey)) {
      strange.add("a message for " + message.writeKey());
      return;
    }
    Content content = Content.of(message);
    Content before = contents.putIfAbsent(message.messageId(), content);
    if (before != null) {
      repeats++;
      if (!before.equals(content)) {
        strange.add("other content under the id " + message.messageId());
      }
    }
  }

  String writeKey() {
    return writeKey;
  }

  /** Different message ids. */
  synchronized int distinct() {
    return contents.size();
  }

  /** Messages whose id had come before: the same batch sent again. */
  synchronized long repeats() {
    return repeats;
  }

  /** The faults of the sender. */
  synchronized List<String> strange() {
    return List.copyOf(strange);
  }

  /** The number of message ids that there are of each content. */
  synchronized Map<Content, Integer> countByContent() {
    Map<Content, Integer> counts = new HashMap<>();
    contents.values().forEach(content -> counts.merge(content, 1, Integer::sum));
    return counts;
  }
}
