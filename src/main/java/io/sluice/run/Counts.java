package io.sluice.run;

/**
 * The counts of a slice, or of all slices of a run. Counts are of records, and always: read = sent
 * + rejected + skipped. Answers of the API hold them as members of their own.
 *
 * @param read records of the slice, each once however often its pages were read
 * @param sent messages that Segment accepted
 * @param replayed of the rejected records, those that replays have sent
 * @param skipped records that an earlier run had delivered
 * @param counted CleverTap's own count; null while it is not known, of a run: for every slice
 * @param difference counted minus read; null while nothing is counted, of a run: over the slices
 *     that are counted
 * @param bytes of the accepted requests, before compression
 * @param requests that Segment accepted
 * @see CountsRepository
 */
public record Counts(
    long read,
    long sent,
    long rejected,
    long replayed,
    long skipped,
    Long counted,
    Long difference,
    long bytes,
    long requests) {

  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, null, null, 0, 0);

  /** The counts that a chunk adds to those of its slice. */
  public static Counts ofChunk(long sent, long rejected, long skipped, long bytes, long requests) {
    return new Counts(
        sent + rejected + skipped, sent, rejected, 0, skipped, null, null, bytes, requests);
  }
}
