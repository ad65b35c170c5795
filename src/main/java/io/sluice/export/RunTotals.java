package io.sluice.export;

/**
 * The sums over the slices of a run.
 *
 * @param counted the sum of CleverTap's counts, null while one of them is unknown
 */
public record RunTotals(
    long runId,
    long slices,
    long slicesDone,
    long read,
    long sent,
    long rejected,
    long skipped,
    Long counted,
    long bytes,
    long requests) {

  static RunTotals none(long runId) {
    return new RunTotals(runId, 0, 0, 0, 0, 0, 0, null, 0, 0);
  }
}
