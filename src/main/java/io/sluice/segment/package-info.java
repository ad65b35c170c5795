/**
 * Segment as a destination: packs messages into batches and posts each batch until it is accepted
 * or refused for good. What a message is stands in {@code segment.message}.
 */
package io.sluice.segment;
