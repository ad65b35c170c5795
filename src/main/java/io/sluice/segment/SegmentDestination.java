package io.sluice.segment;

import io.sluice.delivery.Pause;
import io.sluice.delivery.StopSignal;
import io.sluice.destination.Batch;
import io.sluice.destination.BatchBuilder;
import io.sluice.destination.Delivery;
import io.sluice.destination.Destination;
import io.sluice.destination.MappingRules;
import io.sluice.destination.PartnerSource;
import io.sluice.destination.WriteKeyCheck;
import io.sluice.segment.http.RequestBody;
import io.sluice.segment.http.TrackingHost;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Segment: builds batches and posts each until it is accepted or refused for good. Thread-safe. */
@ApplicationScoped
public class SegmentDestination implements Destination {

  private final SegmentSettings settings;
  private final SegmentHosts hosts;
  private final BatchPoster.Patience patience;
  private final BatchBuffers buffers = new BatchBuffers();
  private final Map<Long, PartnerState> partners = new ConcurrentHashMap<>();
  private final Queue<Gzip> idle = new ConcurrentLinkedQueue<>();

  /** For the container's proxy. */
  protected SegmentDestination() {
    settings = null;
    hosts = null;
    patience = null;
  }

  @Inject
  SegmentDestination(SegmentSettings settings, Clock clock) {
    this(settings, Pause.SLEEP, clock);
  }

  SegmentDestination(SegmentSettings settings, Pause pause, Clock clock) {
    this.settings = settings;
    hosts = new SegmentHosts(settings);
    patience =
        new BatchPoster.Patience(settings.retryPolicy(), settings.readTimeout(), pause, clock);
  }

  @Override
  public BatchBuilder batches(PartnerSource source, MappingRules rules, Consumer<Batch> closed) {
    return new SegmentBatchBuilder(SegmentSource.of(source), rules, buffers, closed);
  }

  @Override
  public Delivery deliver(Batch batch, StopSignal stop) {
    SegmentSource source = SegmentSource.of(batch.source());
    if (!settings.gzip()) {
      return deliver(batch, source, UnaryOperator.identity(), stop);
    }
    Gzip kept = idle.poll();
    Gzip gzip = kept == null ? new Gzip() : kept;
    try {
      return deliver(batch, source, gzip::compress, stop);
    } finally {
      idle.add(gzip);
    }
  }

  private Delivery deliver(
      Batch batch, SegmentSource source, UnaryOperator<RequestBody> coding, StopSignal stop) {
    TrackingHost host = hosts.tracking(source.region());
    PartnerState partner =
        partners.computeIfAbsent(source.partnerId(), id -> PartnerState.initial(patience.clock()));
    BatchPoster poster = new BatchPoster(source, host, coding, patience, partner, stop);
    return new BatchDelivery(poster, stop).deliver(batch);
  }

  @Override
  public int batchesInFlight() {
    return settings.concurrency();
  }

  @Override
  public Duration longestSilence() {
    return settings.readTimeout();
  }

  /** Asks the settings host about the write key, since the tracking host answers 200 to any. */
  @Override
  public WriteKeyCheck check(PartnerSource partner) {
    SegmentSource source = SegmentSource.of(partner);
    SegmentAnswer answer =
        SegmentAnswer.to(
            () -> hosts.settings().settings(source.writeKey()),
            source,
            SegmentSettings.CHECK_TIMEOUT);
    return switch (answer.status()) {
      case 200 -> WriteKeyCheck.KNOWN;
      case 404 -> WriteKeyCheck.UNKNOWN;
      default -> WriteKeyCheck.undecided("The settings host of Segment: " + answer.inWords());
    };
  }

  @PreDestroy
  void close() {
    hosts.close();
  }
}
