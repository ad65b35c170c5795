/**
 * Segment's messages: what {@code track} and {@code identify} consist of, which of them Segment
 * takes, and how they are written as JSON. Nothing here speaks to Segment.
 */
package io.sluice.segment.message;
