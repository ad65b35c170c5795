package io.sluice.export.job.people;

import io.sluice.export.job.slice.Chunk;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.SettledPeople;
import io.sluice.export.job.slice.SliceWork;
import io.sluice.mapping.PersonKeys;
import io.sluice.mapping.RecordKeys;
import io.sluice.record.PageRecord;
import io.sluice.record.ProfileRecord;
import io.sluice.run.Slice;
import java.util.HashMap;
import java.util.Map;

/**
 * A slice of people.
 *
 * @param sending what the current chunk delivers of each person
 */
public record ProfileWork(
    RunContext run,
    Slice slice,
    PersonKeys keys,
    PersonLedger ledger,
    Map<Long, Long> sending,
    Chunk chunk)
    implements SliceWork {

  public static ProfileWork of(RunContext run, Slice slice, SettledPeople settled) {
    return new ProfileWork(
        run,
        slice,
        new PersonKeys(run.source(), run.account().accountId()),
        new PersonLedger(settled.registry(), settled.ticketOf(slice), slice.getRead()),
        new HashMap<>(),
        Chunk.of(run));
  }

  /** A digest of who the person is in Segment. */
  byte[] digest(ProfileRecord record) {
    return keys.person(record, run.mapping().userId(record), run.mapping().anonymousId(record));
  }

  /** The key that the books keep of that digest. */
  long person(ProfileRecord record) {
    return RecordKeys.key(digest(record));
  }

  /** It is settled in this run, and tried again in the next. */
  @Override
  public void refused(PageRecord record) {
    sending.remove(person((ProfileRecord) record));
  }

  /** The people that were delivered since the last call, with their content. */
  Map<Long, Long> takeDelivered() {
    Map<Long, Long> delivered = Map.copyOf(sending);
    sending.clear();
    return delivered;
  }
}
