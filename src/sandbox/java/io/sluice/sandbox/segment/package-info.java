/**
 * Segment's Tracking API as the sandbox plays it: what it takes, refuses, drops in silence and
 * stores.
 */
package io.sluice.sandbox.segment;
