package io.sluice.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes and reads the trail, in the transaction of the caller if there is one. */
@ApplicationScoped
@Transactional
public class AuditTrail {

  private final AuditRepository entries;
  private final Actor actor;
  private final Clock clock;

  /** For the container's proxy. */
  protected AuditTrail() {
    this(null, null, null);
  }

  @Inject
  public AuditTrail(AuditRepository entries, Actor actor, Clock clock) {
    this.entries = entries;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Something that the user of the request did.
   *
   * @param before what the thing was like, as a record or a map without secrets; null if it was not
   * @param after what it is like now; null if it is no more
   */
  public void write(
      AuditAction action, AuditEntity entity, String id, Object before, Object after) {
    write(actor.name(), action, entity, id, before, after);
  }

  /** Something that a user did whom the request does not name, such as a login. */
  public void write(
      String user, AuditAction action, AuditEntity entity, String id, Object before, Object after) {
    JsonValues old = JsonValues.of(before);
    JsonValues now = JsonValues.of(after);
    entries.add(
        new NewAuditEntry(
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            user,
            action,
            entity,
            id,
            old.without(now).text().orElse(null),
            now.without(old).text().orElse(null)));
  }

  /** A page, counted from 1, the latest first. */
  public List<AuditEntry> list(AuditFilter filter, int page, int size) {
    return entries.list(filter, page, size);
  }

  public long count(AuditFilter filter) {
    return entries.count(filter);
  }
}
