package io.sluice.intake;

import java.time.Instant;

/**
 * A place in the records of a slice.
 *
 * @param text without whitespace; only the intake that made it can read it
 * @param openedAt when the cursor was opened from which it comes: an intake may forget it some time
 *     later
 */
public record Position(String text, Instant openedAt) {}
