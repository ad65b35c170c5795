package io.sluice.clevertap;

import java.util.List;
import java.util.Optional;

/**
 * One page of a cursor's chain, whole and well-formed.
 *
 * @param records in CleverTap's order; may be empty although the chain goes on
 * @param nextCursor verbatim; only its absence ends the chain
 * @param bytes size of the page's body
 */
public record EventPage(List<EventRecord> records, Optional<String> nextCursor, int bytes) {}
