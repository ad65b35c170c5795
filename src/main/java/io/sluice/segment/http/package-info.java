/**
 * Bodies, headers and addresses of requests to Segment, as the REST clients of its two hosts send
 * them. The meaning of an answer stands in {@code segment}.
 */
package io.sluice.segment.http;
