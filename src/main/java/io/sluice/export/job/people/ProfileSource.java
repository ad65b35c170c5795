package io.sluice.export.job.people;

import io.sluice.clevertap.CleverTapClient;
import io.sluice.clevertap.CursorWalk;
import io.sluice.clevertap.ProfilePage;
import io.sluice.export.job.slice.SliceSource;
import io.sluice.mapping.PersonKeys;
import io.sluice.record.ProfileRecord;
import io.sluice.run.books.PersonRepository;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The people of a slice.
 *
 * @param people null when no earlier run of the export delivered anybody
 */
public record ProfileSource(
    CleverTapClient cleverTap, ProfileWork work, PersonRepository people, Executor executor)
    implements SliceSource<ProfileRecord> {

  private static final Duration CURSOR_LIFE = Duration.ofDays(4);

  @Override
  public Duration cursorLife() {
    return CURSOR_LIFE;
  }

  @Override
  public String open() {
    return cleverTap.openProfiles(work.run().account(), work.query(), work.run().stop());
  }

  @Override
  public CursorWalk<ProfilePage> walk(String cursor) {
    return CursorWalk.ofProfiles(
        cleverTap, work.run().account(), cursor, executor, work.run().stop());
  }

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
