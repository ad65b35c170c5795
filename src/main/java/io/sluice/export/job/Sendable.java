package io.sluice.export.job;

import io.sluice.clevertap.PageRecord;
import io.sluice.segment.Message;

/** A message on its way to Segment, with the record that it was made of. */
record Sendable(Message message, PageRecord record) {}
