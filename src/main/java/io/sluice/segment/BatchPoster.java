package io.sluice.segment;

import io.sluice.delivery.Decision;
import io.sluice.delivery.NotNowKind;
import io.sluice.delivery.Outcome;
import io.sluice.delivery.Pause;
import io.sluice.delivery.RetryPolicy;
import io.sluice.delivery.StopSignal;
import io.sluice.delivery.Tries;
import io.sluice.destination.Batch;
import io.sluice.segment.http.RequestBody;
import io.sluice.segment.http.TrackingApi;
import io.sluice.segment.http.TrackingHost;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Posts batches to one source, each until it is accepted or refused. Not thread-safe. */
final class BatchPoster {

  private static final System.Logger LOG = System.getLogger(BatchPoster.class.getName());

  /**
   * The outcome of a batch: Segment's answer to it, and whether it was taken.
   *
   * @param bytes the size of the body before gzip
   */
  record Posted(boolean accepted, int bytes, String answer) {}

  /** The settings that all posters of one client share. */
  record Patience(RetryPolicy policy, Duration readTimeout, Pause pause, Clock clock) {}

  private final SegmentSource source;
  private final TrackingHost host;
  private final UnaryOperator<RequestBody> coding;
  private final Patience patience;
  private final PartnerState partner;
  private final StopSignal stop;
  private final BatchFrame frame;
  private Instant startedAt;

  /**
   * @param coding makes of a body what goes over the wire
   */
  BatchPoster(
      SegmentSource source,
      TrackingHost host,
      UnaryOperator<RequestBody> coding,
      Patience patience,
      PartnerState partner,
      StopSignal stop) {
    this.source = source;
    this.host = host;
    this.coding = coding;
    this.patience = patience;
    this.partner = partner;
    this.stop = stop;
    this.frame = BatchFrame.of(source);
    this.startedAt = patience.clock().instant();
  }

  /**
   * Returns when the batch is accepted or refused.
   *
   * @throws io.sluice.destination.DestinationRefusedException if no batch would be taken
   * @throws io.sluice.destination.DestinationUnavailableException if the tries or the time are used
   *     up
   */
  Posted post(Batch batch) {
    Tries tries = Tries.none(startedAt);
    while (true) {
      tries = takeTurn(batch.size(), tries);
      SegmentAnswer answer = tryOnce(batch, tries.made());
      Instant now = now();
      Decision decision = patience.policy().decide(answer.outcome(now), tries, now);
      if (decision instanceof Outcome.Taken || decision instanceof Outcome.Refused) {
        boolean accepted = decision instanceof Outcome.Taken;
        return new Posted(accepted, frame.bytes() + batch.bytes(), answer.text());
      }
      tries = tryAgainLater(decision, answer, tries);
    }
  }

  /** A turn under the limit that came while Segment asks to wait is lost: all would go at once. */
  private Tries takeTurn(int messages, Tries tries) {
    Tries paced = tries;
    do {
      awaitOpening(paced);
      paced = pace(messages, paced);
    } while (!heldBackFor().isZero());
    return paced;
  }

  private void awaitOpening(Tries tries) {
    for (Duration left = heldBackFor(); !left.isZero(); left = heldBackFor()) {
      if (patience.policy().isTooLong(left, tries, now())) {
        throw source.unavailable("it asks to wait, again and again");
      }
      patience.pause().pause(left, stop, "Segment, which asked to wait");
    }
  }

  private Duration heldBackFor() {
    return partner.holdBack().left(now());
  }

  /** Every try counts, as Segment may have taken it; waits that we chose use up no patience. */
  private Tries pace(int messages, Tries tries) {
    if (!source.isLimited()) {
      return tries;
    }
    Duration wait = partner.pacer().take(messages, source.eventsPerSecond());
    if (!wait.isZero()) {
      patience.pause().pause(wait, stop, "the partner's limit of events a second");
      startedAt = startedAt.plus(wait);
    }
    return tries.startedAt(startedAt);
  }

  private SegmentAnswer tryOnce(Batch batch, int retries) {
    RequestBody body = coding.apply(frame.around(batch, now()));
    Integer retryCount = retries == 0 ? null : retries;
    SegmentAnswer answer = ask(host.streamed(), retryCount, body);
    return (answer.isMute() ? ask(host.buffered(), retryCount, body) : answer).toBatch();
  }

  private SegmentAnswer ask(TrackingApi api, Integer retryCount, RequestBody body) {
    return SegmentAnswer.to(
        () -> api.batch(source.basic(), retryCount, body), source, patience.readTimeout());
  }

  private Tries tryAgainLater(Decision decision, SegmentAnswer answer, Tries tries) {
    if (decision instanceof Decision.TryAgain again) {
      log(answer, again);
      waitFor(again);
      return tries.after(again);
    }
    if (decision instanceof Decision.GiveUp giveUp) {
      throw source.unavailable(giveUp.reason());
    }
    String reason = ((Outcome.Final) decision).reason();
    throw source.refused((reason + " " + answer.text()).strip());
  }

  /** A wait that Segment asks for holds back everything else for the same partner, too. */
  private void waitFor(Decision.TryAgain again) {
    if (again.kind() == NotNowKind.ASKED_WAIT) {
      partner.holdBack().close(now(), again.pause());
    } else {
      patience.pause().pause(again.pause(), stop, "the next try to reach Segment");
    }
  }

  private void log(SegmentAnswer answer, Decision.TryAgain again) {
    partner
        .notTaken()
        .say(now())
        .ifPresent(
            keptBack ->
                LOG.log(Level.WARNING, () -> inWords(answer, again.pause().toMillis(), keptBack)));
  }

  private String inWords(SegmentAnswer answer, long delayMillis, long keptBack) {
    String more =
        keptBack == 0 ? "" : "; it was so %d times since this was said".formatted(keptBack);
    return "Partner %d: Segment did not take a batch (%s); the next try is in %d ms%s"
        .formatted(source.partnerId(), answer.inWords(), delayMillis, more);
  }

  private Instant now() {
    return patience.clock().instant();
  }
}
