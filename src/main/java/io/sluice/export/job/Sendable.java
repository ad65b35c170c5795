package io.sluice.export.job;

import io.sluice.clevertap.EventRecord;
import io.sluice.segment.Message;

/**
 * A message on its way to Segment, with the record that it was made of.
 *
 * @param epochSecond when the event happened
 */
record Sendable(Message message, EventRecord record, long epochSecond) {}
