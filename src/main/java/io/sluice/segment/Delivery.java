package io.sluice.segment;

import java.util.List;

/**
 * What became of messages that Segment took or refused for good.
 *
 * @param requests how many batches Segment accepted
 * @param bytes the size of their bodies before gzip
 * @param refused the messages that cannot be delivered; all others were accepted
 */
public record Delivery(int requests, long bytes, List<Refused> refused) {}
