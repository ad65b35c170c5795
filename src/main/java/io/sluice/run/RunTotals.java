package io.sluice.run;

/**
 * The sums over the slices of a run.
 *
 * @param delaySeconds the longest of the slices' delays; 0 while nothing was sent
 */
public record RunTotals(
    long runId, long slices, long slicesDone, long delaySeconds, Counts counts) {

  public static RunTotals none(long runId) {
    return new RunTotals(runId, 0, 0, 0, Counts.NONE);
  }
}
