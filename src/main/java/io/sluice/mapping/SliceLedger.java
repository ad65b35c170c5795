package io.sluice.mapping;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import io.sluice.record.EventRecord;

/**
 * Knows which records of a slice are settled, by 8 bytes of each record's digest, and gives
 * identical records their ordinals. Needs 8 to 16 bytes a record of the slice. Not thread-safe.
 *
 * <p>A pass is one reading of the slice from its first page on. Identical records can't be told
 * apart, so the first of them that a pass meets is number 0, the next number 1, in whatever order
 * the pages come.
 */
public final class SliceLedger {

  /** The verdict on a record. */
  public enum Verdict {
    /** Nobody has settled it. */
    NEW,
    /** This run has settled, and counted, it in an earlier pass. */
    SETTLED,
    /** Another run of the export has delivered it, in whatever order they began. */
    DELIVERED_EARLIER
  }

  private final RecordKeys keys;
  private final LongHashSet settled = new LongHashSet();
  private final LongHashSet deliveredEarlier = new LongHashSet();
  private final LongIntHashMap repeats = new LongIntHashMap();
  private LongHashSet seen = new LongHashSet();
  private byte[] digest;
  private int ordinal;

  public SliceLedger(RecordKeys keys) {
    this.keys = keys;
  }

  public void addSettled(long key) {
    settled.add(key);
  }

  public void addDeliveredEarlier(long key) {
    deliveredEarlier.add(key);
  }

  /**
   * The number of records that this run has met in its first pass, or settled before it goes on.
   */
  public long size() {
    return (long) settled.size() + seen.size();
  }

  public boolean knowsEarlierRuns() {
    return !deliveredEarlier.isEmpty();
  }

  /** True while this run has met and settled nothing of the slice so far. */
  public boolean isEmpty() {
    return settled.isEmpty() && seen.isEmpty();
  }

  /** The first pass goes on where it was: what it settled is what it has seen. */
  public void goOn() {
    seen.addAll(settled);
    settled.release();
  }

  /** A new pass begins; all that was seen so far is settled, or will be with the current chunk. */
  public void beginPass() {
    settled.addAll(seen);
    seen = new LongHashSet();
    repeats.clear();
  }

  /** Meets the next record of the pass. */
  public Verdict meet(EventRecord record) {
    byte[] ofFirst = keys.digest(record);
    return record.rejection() == null ? meet(ofFirst) : meet(ofFirst, keys.digestOfBytes(record));
  }

  /** Meets the next record of the pass, given its digest as the first of its kind. */
  Verdict meet(byte[] ofFirst) {
    digest = ofFirst;
    ordinal = 0;
    if (!seen.add(RecordKeys.key(ofFirst))) {
      meetRepeat(ofFirst);
    }
    return verdict(key());
  }

  /**
   * The same for a record that an earlier version of Sluice may have settled under another digest.
   */
  private Verdict meet(byte[] ofFirst, byte[] earlierOfFirst) {
    Verdict verdict = meet(ofFirst);
    if (verdict != Verdict.NEW || (settled.isEmpty() && deliveredEarlier.isEmpty())) {
      return verdict;
    }
    byte[] earlier = ordinal == 0 ? earlierOfFirst : keys.digest(earlierOfFirst, ordinal);
    return verdict(RecordKeys.key(earlier));
  }

  private Verdict verdict(long key) {
    if (deliveredEarlier.contains(key)) {
      return Verdict.DELIVERED_EARLIER;
    }
    return settled.contains(key) ? Verdict.SETTLED : Verdict.NEW;
  }

  private void meetRepeat(byte[] ofFirst) {
    long first = RecordKeys.key(ofFirst);
    ordinal = repeats.getOrDefault(first, 1) - 1;
    do {
      digest = keys.digest(ofFirst, ++ordinal);
    } while (!seen.add(key()));
    repeats.put(first, ordinal + 1);
  }

  /** True if the record, or one identical to it, was settled. */
  public boolean holds(EventRecord record) {
    return holds(keys.digest(record));
  }

  boolean holds(byte[] ofFirst) {
    return seen.contains(RecordKeys.key(ofFirst));
  }

  /** The key that the ledger keeps of the record that was met last. */
  public long key() {
    return RecordKeys.key(digest);
  }

  /** The message id of the record that was met last. */
  public String messageId() {
    return keys.messageId(digest);
  }
}
