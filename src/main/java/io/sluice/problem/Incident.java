package io.sluice.problem;

import io.sluice.database.DatabaseOutage;
import io.sluice.delivery.RepeatedMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A failure inside of Sluice, which the client and the log know by the same random id; or one of
 * the database alone, which is over when the database is back.
 */
public final class Incident {

  private static final Logger LOG = System.getLogger(Incident.class.getName());

  private static final RepeatedMessage OUTAGE = new RepeatedMessage(Duration.ofMinutes(1));

  private Incident() {}

  /** Logs the failure, and returns what may be said about it. */
  public static Problem log(Throwable failure) {
    return DatabaseOutage.isBehind(failure) ? outage(failure) : unexpected(failure);
  }

  /** Every request meets it, so that its stack trace is no news. */
  private static Problem outage(Throwable failure) {
    OUTAGE
        .say(Instant.now())
        .ifPresent(
            keptBack -> LOG.log(Level.WARNING, () -> "The database is out of reach: " + failure));
    return Problem.of(503, DatabaseOutage.IN_WORDS, null);
  }

  private static Problem unexpected(Throwable failure) {
    UUID id = UUID.randomUUID();
    LOG.log(Level.ERROR, "Incident " + id, failure);
    return Problem.of(
        500,
        "Something failed inside of Sluice; its log tells more of incident " + id,
        "urn:uuid:" + id);
  }
}
