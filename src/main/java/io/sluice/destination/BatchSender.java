package io.sluice.destination;

import io.sluice.delivery.StopSignal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sends batches on threads of its own: of each partner at most as many at once as the destination
 * allows, from all its slices together.
 */
@ApplicationScoped
public class BatchSender {

  private final Map<Long, PartnerLane> lanes = new ConcurrentHashMap<>();
  @Inject Destination destination;
  @Resource ManagedThreadFactory factory;
  private ExecutorService threads;

  /** For the container. */
  protected BatchSender() {}

  BatchSender(Destination destination, ExecutorService threads) {
    this.destination = destination;
    this.threads = threads;
  }

  /** No thread waits for work: there are as many as batches on their way. */
  @PostConstruct
  void start() {
    threads = Executors.newCachedThreadPool(factory);
  }

  /**
   * Delivers records to that source from now on.
   *
   * @param stop ends the waits between tries, and within a second the wait for answers
   */
  public RecordDelivery open(PartnerSource source, MappingRules rules, StopSignal stop) {
    PartnerLane lane =
        lanes.computeIfAbsent(
            source.partnerId(), id -> new PartnerLane(threads, destination.batchesInFlight()));
    return new RecordDelivery(
        destination, source, rules, new BatchesInFlight(destination, lane, stop));
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
