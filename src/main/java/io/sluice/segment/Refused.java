package io.sluice.segment;

import io.sluice.record.RejectionCode;
import io.sluice.segment.message.Message;

/**
 * A message that cannot be delivered as it is.
 *
 * @param detail what Segment answered, at most 500 characters, or the sizes that do not fit
 */
public record Refused(Message message, RejectionCode reason, String detail) {}
