package io.sluice.run;

/**
 * The sums over the slices of a run.
 *
 * @param delaySeconds the longest of the slices' delays; 0 while nothing was sent
 * @param replayed of the rejected records, those that replays have sent
 * @param difference the sum of CleverTap's counts minus what was read, over the slices that are
 *     counted; null while none is
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
    long requests,
    long delaySeconds,
    long replayed,
    Long difference) {

  /** Databases differ in the types of their sums: a row is read as plain numbers. */
  static RunTotals of(Object[] row) {
    boolean allCounted = number(row, 7) == number(row, 1);
    return new RunTotals(
        number(row, 0),
        number(row, 1),
        number(row, 2),
        number(row, 3),
        number(row, 4),
        number(row, 5),
        number(row, 6),
        allCounted ? number(row, 8) : null,
        number(row, 9),
        number(row, 10),
        number(row, 11),
        number(row, 12),
        number(row, 7) == 0 ? null : number(row, 13));
  }

  private static long number(Object[] row, int column) {
    return ((Number) row[column]).longValue();
  }

  public static RunTotals none(long runId) {
    return new RunTotals(runId, 0, 0, 0, 0, 0, 0, null, 0, 0, 0, 0, null);
  }
}
