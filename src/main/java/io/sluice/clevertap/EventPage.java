package io.sluice.clevertap;

import io.sluice.record.EventRecord;
import java.util.List;
import java.util.Optional;

/** A page of events. */
public record EventPage(List<EventRecord> records, Optional<String> nextCursor, int bytes)
    implements Page<EventRecord> {}
