/**
 * Segment's side: what a message and a batch look like, what Segment accepts, and a client that
 * delivers messages until each of them is accepted or refused for good.
 */
package io.sluice.segment;
