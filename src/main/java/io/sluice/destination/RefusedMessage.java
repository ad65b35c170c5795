package io.sluice.destination;

import io.sluice.record.PageRecord;

/**
 * A message that the service refused for good.
 *
 * @param record of which it was made
 */
public record RefusedMessage(String messageId, PageRecord record, RejectionReason reason) {}
