package io.sluice.export.job.slice;

import io.sluice.record.PageRecord;
import io.sluice.segment.message.Message;

/**
 * A message on its way to Segment, with the record that it was made of.
 *
 * @param epochSecond when the event happened, or as of when the person is so
 */
public record Sendable(Message message, PageRecord record, long epochSecond) {}
