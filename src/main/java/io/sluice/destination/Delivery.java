package io.sluice.destination;

import java.util.List;

/**
 * The outcome of a batch.
 *
 * @param requests that were taken; more than one when it had to be split
 * @param bytes the size of their bodies before compression
 * @param refused the messages that cannot be delivered; all others were taken
 */
public record Delivery(int requests, long bytes, List<RefusedMessage> refused) {}
