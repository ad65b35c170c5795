package io.sluice.jobengine;

/**
 * A partition of a step: for the send step of an export, one slice.
 *
 * @param number its place in the plan, from 0
 * @param exception how it failed; absent when it did not
 */
public record PartitionView(
    long number, String step, String status, String exitStatus, String exception) {}
