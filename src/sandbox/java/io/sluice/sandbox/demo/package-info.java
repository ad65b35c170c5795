/**
 * The demo: Sluice as a customer runs it, in a process of its own, between a sandbox CleverTap and
 * a sandbox Segment.
 */
package io.sluice.sandbox.demo;
