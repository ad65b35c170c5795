/**
 * Segment as a destination: writes records into batches and posts each batch until it is accepted
 * or refused for good. What a message is stands in {@code segment.message}; others see the seam in
 * {@code destination} alone.
 */
package io.sluice.segment;
