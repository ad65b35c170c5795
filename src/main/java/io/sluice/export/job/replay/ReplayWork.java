package io.sluice.export.job.replay;

import io.sluice.export.job.slice.Chunk;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.SliceWork;
import io.sluice.export.rejection.PendingRejection;
import io.sluice.export.rejection.ReplayOutcome;
import io.sluice.record.PageRecord;
import io.sluice.run.Slice;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * A slice of rejections.
 *
 * @param rejectionIds of the records that the current chunk sends
 * @param outcomes what becomes of the current chunk's rejections, by their ids
 * @param people what the current chunk delivers of each person, by the ids of the rejections
 */
record ReplayWork(
    RunContext run,
    Slice slice,
    Chunk chunk,
    Map<PageRecord, Long> rejectionIds,
    Map<Long, ReplayOutcome> outcomes,
    Map<Long, DeliveredPerson> people)
    implements SliceWork {

  /** A person and its content, as the books of people know them. */
  record DeliveredPerson(long person, long content) {}

  static ReplayWork of(RunContext run, Slice slice) {
    return new ReplayWork(
        run, slice, Chunk.of(run), new IdentityHashMap<>(), new HashMap<>(), new HashMap<>());
  }

  /** The rejection is settled with this chunk, as sent unless Segment refuses the message. */
  void settle(PendingRejection rejection, PageRecord record, boolean sent) {
    if (sent) {
      rejectionIds.put(record, rejection.id());
    }
    outcomes.put(rejection.id(), sent ? ReplayOutcome.SENT : ReplayOutcome.REJECTED);
  }

  void skip(PendingRejection rejection) {
    chunk.skip();
    outcomes.put(rejection.id(), ReplayOutcome.SKIPPED);
  }

  @Override
  public void refused(PageRecord record) {
    long rejectionId = rejectionIds.get(record);
    outcomes.put(rejectionId, ReplayOutcome.REJECTED);
    people.remove(rejectionId);
  }

  /** The outcomes since the last call. */
  Map<Long, ReplayOutcome> takeOutcomes() {
    Map<Long, ReplayOutcome> taken = Map.copyOf(outcomes);
    outcomes.clear();
    rejectionIds.clear();
    return taken;
  }

  /** The content that was delivered of each person since the last call. */
  Map<Long, Long> takePeople() {
    Map<Long, Long> delivered = new HashMap<>();
    people.values().forEach(one -> delivered.put(one.person(), one.content()));
    people.clear();
    return delivered;
  }
}
