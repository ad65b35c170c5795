package io.sluice.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An entry as users see it.
 *
 * @param user who did it; {@code (system)} for Sluice itself, {@code (unknown)} for a failed login
 *     of nobody's name
 * @param entityId null if it is not known
 * @param before the values that differ as they were; null if there were none
 * @param after likewise as they are now
 */
public record AuditEntry(
    long id,
    Instant at,
    String user,
    AuditAction action,
    AuditEntity entity,
    String entityId,
    JsonNode before,
    JsonNode after) {}
