/**
 * The parts that the partitions of every job share: the work on one slice, its pages and
 * checkpoint, where its chunks end, its delivery, and why a run halts.
 */
package io.sluice.export.job.slice;
