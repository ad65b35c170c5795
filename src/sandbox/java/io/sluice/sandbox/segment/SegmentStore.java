package io.sluice.sandbox.segment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Segment's treatment of messages after it answered 200: drops bad ones, drops ids seen in the last
 * 24 hours whatever the source, keeps the rest. Safe for many threads.
 */
final class SegmentStore {
  private static final Duration DEDUPLICATION = Duration.ofHours(24);
  private static final int REJECTED_KEPT = 10_000;

  private final Clock clock;
  private MessageIndex index = new MessageIndex();
  private final Map<String, SandboxSource> sources = new TreeMap<>();
  private final Map<String, Long> rejectedByReason = new TreeMap<>();
  private final Map<String, Long> violations = new TreeMap<>();
  private final List<RejectedMessage> rejected = new ArrayList<>();
  private final List<StoredMessage> kept = new ArrayList<>();
  private boolean keepMessages;
  private Consumer<StoredMessage> observer;
  private long messages;

  SegmentStore(Clock clock) {
    this.clock = clock;
  }

  synchronized void keepMessages(boolean keep) {
    keepMessages = keep;
  }

  synchronized void observe(Consumer<StoredMessage> consumer) {
    observer = consumer;
  }

  /** Takes a request of a known source. */
  synchronized void take(String writeKey, ParsedRequest request, byte[] body) {
    Instant now = clock.instant();
    messages += request.messages().size();
    SandboxSource source = sources.computeIfAbsent(writeKey, key -> new SandboxSource());
    for (ParsedMessage message : request.messages()) {
      if (message.rejection() != null) {
        reject(writeKey, message.messageId(), message.rejection());
      } else {
        judge(request, message);
        store(source, writeKey, message, now, request, body);
      }
    }
  }

  synchronized void reject(String writeKey, String messageId, String reason) {
    rejectedByReason.merge(reason, 1L, Long::sum);
    if (rejected.size() < REJECTED_KEPT) {
      rejected.add(new RejectedMessage(writeKey, messageId, reason));
    }
  }

  synchronized void violation(String name) {
    violations.merge(name, 1L, Long::sum);
  }

  synchronized boolean isStored(String messageId) {
    return index.storedAt(MessageKey.of(messageId)) != MessageIndex.NEVER;
  }

  synchronized List<StoredMessage> messages() {
    return List.copyOf(kept);
  }

  synchronized List<RejectedMessage> rejected() {
    return List.copyOf(rejected);
  }

  synchronized SourceStats source(String writeKey) {
    SandboxSource source = sources.get(writeKey);
    return source == null ? SourceStats.NOTHING : source.stats();
  }

  synchronized SegmentStats stats(long requests, Map<SegmentFault, Long> faults) {
    Map<String, SourceStats> bySource = new TreeMap<>();
    sources.forEach((writeKey, source) -> bySource.put(writeKey, source.stats()));
    return new SegmentStats(
        requests,
        messages,
        bySource.values().stream().mapToLong(SourceStats::stored).sum(),
        index.size(),
        bySource.values().stream().mapToLong(SourceStats::duplicates).sum(),
        new TreeMap<>(rejectedByReason),
        new TreeMap<>(violations),
        bySource,
        faults);
  }

  /** Forgets everything, message ids too. */
  synchronized void clear() {
    index = new MessageIndex();
    sources.clear();
    rejectedByReason.clear();
    violations.clear();
    rejected.clear();
    kept.clear();
    messages = 0;
  }

  private void judge(ParsedRequest request, ParsedMessage message) {
    if (message.violation() != null) {
      violation(message.violation());
    }
    if (!message.integrated() && !request.integrated()) {
      violation("no_integration");
    }
  }

  private void store(
      SandboxSource source,
      String writeKey,
      ParsedMessage message,
      Instant now,
      ParsedRequest request,
      byte[] body) {
    String id =
        message.messageId() == null || message.messageId().isEmpty()
            ? "segment-" + UUID.randomUUID()
            : message.messageId();
    if (observer != null) {
      observer.accept(stored(writeKey, id, message, now, request, body));
    }
    MessageKey key = MessageKey.of(id);
    int storedAt = index.storedAt(key);
    int second = (int) now.getEpochSecond();
    boolean first = storedAt == MessageIndex.NEVER;
    if (!first && second < storedAt + DEDUPLICATION.toSeconds()) {
      source.duplicate();
      return;
    }
    index.store(key, second);
    source.stored(message, first);
    if (keepMessages) {
      kept.add(stored(writeKey, id, message, now, request, body));
    }
  }

  private static StoredMessage stored(
      String writeKey,
      String id,
      ParsedMessage message,
      Instant now,
      ParsedRequest request,
      byte[] body) {
    return new StoredMessage(
        writeKey, id, message.type(), message.event(), request.sentAt(), now, message.json(body));
  }
}
