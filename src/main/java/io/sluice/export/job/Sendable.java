package io.sluice.export.job;

import io.sluice.clevertap.PageRecord;
import io.sluice.segment.Message;

/**
 * A message on its way to Segment, with the record that it was made of.
 *
 * @param epochSecond when the event happened, or as of when the person is so
 */
record Sendable(Message message, PageRecord record, long epochSecond) {}
