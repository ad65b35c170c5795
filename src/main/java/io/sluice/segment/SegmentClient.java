package io.sluice.segment;

import io.sluice.delivery.Pause;
import io.sluice.delivery.StopSignal;
import io.sluice.segment.message.Message;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Delivers messages to Segment. Thread-safe; deliveries to one partner share what it asks for and
 * its limit of events a second.
 */
@ApplicationScoped
public class SegmentClient {

  private final SegmentHosts hosts;
  private final boolean gzip;
  private final BatchPoster.Patience patience;
  private final Map<Long, PartnerState> partners = new ConcurrentHashMap<>();
  private final Queue<BatchBody> idleBodies = new ConcurrentLinkedQueue<>();

  /** For the container's proxy. */
  protected SegmentClient() {
    hosts = null;
    gzip = false;
    patience = null;
  }

  @Inject
  SegmentClient(
      @ConfigProperty(name = "sluice.segment.url.us", defaultValue = "https://api.segment.io")
          URI us,
      @ConfigProperty(
              name = "sluice.segment.url.eu",
              defaultValue = "https://events.eu1.segmentapis.com")
          URI eu,
      @ConfigProperty(
              name = "sluice.segment.url.settings",
              defaultValue = "https://cdn.segment.com")
          URI settings,
      @ConfigProperty(name = "sluice.segment.read-timeout", defaultValue = "PT60S")
          Duration readTimeout,
      @ConfigProperty(name = "sluice.segment.gzip", defaultValue = "true") boolean gzip,
      @ConfigProperty(name = "sluice.segment.max-failed-tries", defaultValue = "8")
          int maxFailedTries,
      @ConfigProperty(name = "sluice.segment.longest-delivery", defaultValue = "PT30M")
          Duration longestDelivery,
      @ConfigProperty(
              name = "sluice.segment.longest-pause",
              defaultValue = SegmentSettings.DEFAULT_LONGEST_PAUSE)
          Duration longestPause,
      Clock clock) {
    this(
        new SegmentSettings(
            us, eu, settings, readTimeout, gzip, maxFailedTries, longestDelivery, longestPause),
        Pause.SLEEP,
        clock);
  }

  SegmentClient(SegmentSettings settings, Pause pause, Clock clock) {
    hosts = new SegmentHosts(settings);
    gzip = settings.gzip();
    patience =
        new BatchPoster.Patience(settings.retryPolicy(), settings.readTimeout(), pause, clock);
  }

  /**
   * Returns when every message is accepted by Segment, which means queued there, or refused for
   * good. After an exception some may have been accepted: send the same ones again, with their ids.
   *
   * @throws SegmentRefusedException if Segment takes nothing from this partner until somebody
   *     changes something
   * @throws SegmentUnavailableException if the tries or the time are used up; later it may pass
   * @throws io.sluice.delivery.StopRequestedException if a stop was asked for during a wait
   */
  public Delivery deliver(SegmentSource destination, List<Message> messages, StopSignal stop) {
    BatchBody idle = idleBodies.poll();
    BatchBody body = idle == null ? new BatchBody(gzip) : idle;
    try {
      return new MessageSender(destination, poster(destination, body, stop), stop).send(messages);
    } finally {
      idleBodies.add(body);
    }
  }

  private BatchPoster poster(SegmentSource destination, BatchBody body, StopSignal stop) {
    TrackingApi api = hosts.tracking(destination.region());
    PartnerState partner =
        partners.computeIfAbsent(
            destination.partnerId(), id -> PartnerState.initial(patience.clock()));
    return new BatchPoster(destination, api, body, patience, partner, stop);
  }

  /** Asks the settings host about the write key, since the tracking host answers 200 to any. */
  public WriteKeyCheck check(SegmentSource destination) {
    SegmentAnswer answer =
        SegmentAnswer.to(
            () -> hosts.settings().settings(destination.writeKey()),
            destination,
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
