package io.sluice.export.rejection;

import java.time.Instant;

/**
 * A rejection that a replay is to deliver.
 *
 * @param run in which it was rejected
 * @param messageId under which it is to be sent; null where an earlier version wrote it
 * @param delivered whether another replay of the same export has delivered the same message
 */
public record PendingRejection(
    long id, long run, String messageId, String payload, Instant rejectedAt, boolean delivered) {}
