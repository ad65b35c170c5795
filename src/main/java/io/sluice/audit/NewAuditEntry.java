package io.sluice.audit;

import java.time.Instant;

/**
 * An entry before it has an id.
 *
 * @param before the values that differ as they were, as a JSON object; null without any
 * @param after likewise as they are now
 */
record NewAuditEntry(
    Instant at,
    String user,
    AuditAction action,
    AuditEntity entity,
    String entityId,
    String before,
    String after) {}
