package io.sluice.export.job.people;

import io.sluice.export.job.reader.KnownRecords;
import io.sluice.mapping.PersonKeys;
import io.sluice.record.ProfileRecord;
import io.sluice.run.books.PersonRepository;
import java.util.List;

/**
 * The people of a slice, as its ledger and the books of people know them.
 *
 * @param people null when no earlier run of the export delivered anybody
 */
public record KnownProfiles(ProfileWork work, PersonRepository people)
    implements KnownRecords<ProfileRecord> {

  @Override
  public boolean isUntouched() {
    return work.ledger().isEmpty();
  }

  @Override
  public long size() {
    return work.ledger().size();
  }

  @Override
  public boolean canGoOn() {
    return true;
  }

  @Override
  public void goOn() {
    work.ledger().goOn();
  }

  @Override
  public void beginPass() {
    work.ledger().beginPass();
  }

  /** Asks about a whole page at once. */
  @Override
  public void turnedTo(List<ProfileRecord> records) {
    work.ledger().forgetEarlier();
    if (people != null) {
      people.delivered(
          work.run().exportId(),
          records.stream().mapToLong(work::person).toArray(),
          work.ledger()::addDeliveredEarlier);
    }
  }

  @Override
  public boolean holds(ProfileRecord record) {
    return work.ledger().holds(work.person(record), PersonKeys.content(record));
  }

  /** Only whom this slice has settled: whom another one has, it meets for the first time. */
  @Override
  public boolean hasMet(ProfileRecord record) {
    return work.ledger().isOwn(work.person(record));
  }
}
