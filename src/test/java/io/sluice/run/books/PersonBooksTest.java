package io.sluice.run.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.database.TestDatabase;
import io.sluice.export.OneConnection;
import io.sluice.export.Samples;
import io.sluice.run.SliceStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonBooksTest {

  private final long export = TestDatabase.newId();
  private final long run = TestDatabase.newId();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasDeliveredLastIsKnownOfEachPerson(TestDatabase on) {
    PersonBooks books = new PersonBooks(on.migrated());
    books.deliver(export, run, Map.of(1L, 10L, -2L, 20L));
    books.deliver(export, run + 1, Map.of(1L, 11L, 3L, 30L));
    books.deliver(export, run + 1, Map.of());

    assertThat(delivered(books, export, 1, -2, 3, 4)).isEqualTo(Map.of(1L, 11L, -2L, 20L, 3L, 30L));
    assertThat(delivered(books, export + 1_000_000, 1)).isEmpty();
    assertThat(delivered(books, export)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aWholePageIsAskedForAtOnce(TestDatabase on) {
    PersonBooks books = new PersonBooks(on.migrated());
    long[] people = LongStream.range(0, 4_991).map(i -> i * 0x9E3779B97F4A7C15L).toArray();
    Map<Long, Long> contents = new HashMap<>();
    LongStream.of(people).forEach(person -> contents.put(person, ~person));
    books.deliver(export, run, contents);

    assertThat(delivered(books, export, people)).isEqualTo(contents);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void onlyOtherRunsAreEarlierOnes(TestDatabase on) {
    PersonBooks books = new PersonBooks(on.migrated());
    assertThat(books.knowsEarlierRuns(export, run)).isFalse();

    books.deliver(export, run, Map.of(1L, 10L));

    assertThat(books.knowsEarlierRuns(export, run)).isFalse();
    assertThat(books.knowsEarlierRuns(export, run + 1)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRunsPeopleAreThoseThatItsSlicesSettled(TestDatabase on) {
    PersonBooks books = new PersonBooks(on.migrated());
    SliceBooks slices = new SliceBooks(on.migrated(), Clock.systemUTC());
    slices.advance(Samples.slice(1, run, "A"), export, 0, SliceStatus.DONE, keys(1, 2));
    slices.advance(Samples.slice(1, run, "B"), export, 0, SliceStatus.DONE, keys(3));
    slices.advance(Samples.slice(1, run + 1, "A"), export, 0, SliceStatus.DONE, keys(4));

    assertThat(settled(books, run)).containsExactlyInAnyOrder("A 1", "A 2", "B 3");

    books.runIsDone(run);

    assertThat(settled(books, run)).isEmpty();
    assertThat(settled(books, run + 1)).containsExactly("A 4");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aChunkThatIsRolledBackDeliveredNobody(TestDatabase on) throws SQLException {
    try (Connection connection = on.migrated().getConnection()) {
      connection.setAutoCommit(false);
      new PersonBooks(new OneConnection(connection)).deliver(export, run, Map.of(1L, 10L));
      connection.rollback();
    }

    assertThat(delivered(new PersonBooks(on.migrated()), export, 1)).isEmpty();
  }

  private static SliceAdvance keys(long... keys) {
    return new SliceAdvance(false, keys.length, 0, List.of(), keys, 0, 0, 0);
  }

  private static Map<Long, Long> delivered(PersonBooks books, long export, long... people) {
    Map<Long, Long> delivered = new HashMap<>();
    books.delivered(export, people, delivered::put);
    return delivered;
  }

  private static List<String> settled(PersonBooks books, long run) {
    List<String> settled = new ArrayList<>();
    books.settled(run, (event, day, person) -> settled.add(event + " " + person));
    return settled;
  }
}
