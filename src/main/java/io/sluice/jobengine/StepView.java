package io.sluice.jobengine;

import java.time.Instant;
import java.util.Map;

/**
 * A step of a job execution with its metrics; a partitioned step's are the sums of its partitions.
 *
 * @param exception how it failed; absent when it did not
 * @param partitions how many partitions it has in each batch status; empty if it has none
 */
public record StepView(
    long id,
    String name,
    String status,
    String exitStatus,
    String exception,
    Instant startedAt,
    Instant endedAt,
    Metrics metrics,
    Map<String, Long> partitions) {

  /** The counts of Jakarta Batch, in items; commits and rollbacks in chunks. */
  public record Metrics(
      long read,
      long written,
      long commits,
      long rollbacks,
      long readSkips,
      long processSkips,
      long writeSkips,
      long filtered) {}

  StepView with(Map<String, Long> itsPartitions) {
    return new StepView(
        id, name, status, exitStatus, exception, startedAt, endedAt, metrics, itsPartitions);
  }
}
