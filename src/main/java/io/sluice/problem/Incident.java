package io.sluice.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** A failure inside of Sluice, which the client and the log know by the same random id. */
public final class Incident {

  private static final Logger LOG = System.getLogger(Incident.class.getName());

  private Incident() {}

  /** Logs the failure with its stack trace, and returns what may be said about it. */
  public static Problem log(Throwable failure) {
    UUID id = UUID.randomUUID();
    LOG.log(Level.ERROR, "Incident " + id, failure);
    return Problem.of(
        500,
        "Something failed inside of Sluice; its log tells more of incident " + id,
        "urn:uuid:" + id);
  }
}
