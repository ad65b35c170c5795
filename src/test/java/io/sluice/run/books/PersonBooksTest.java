package io.sluice.run.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.database.Sql;
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
  private PersonBooks books;
  private PersonRepository people;
  private LedgerRepository ledger;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasDeliveredLastIsKnownOfEachPerson(TestDatabase on) {
    use(on);
    books.deliver(export, run, Map.of(1L, 10L, -2L, 20L));
    books.deliver(export, run + 1, Map.of(1L, 11L, 3L, 30L));
    books.deliver(export, run + 1, Map.of());

    assertThat(delivered(export, 1, -2, 3, 4)).isEqualTo(Map.of(1L, 11L, -2L, 20L, 3L, 30L));
    assertThat(delivered(export + 1_000_000, 1)).isEmpty();
    assertThat(delivered(export)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aWholePageIsAskedForAtOnce(TestDatabase on) {
    use(on);
    long[] people = LongStream.range(0, 4_991).map(i -> i * 0x9E3779B97F4A7C15L).toArray();
    Map<Long, Long> contents = new HashMap<>();
    LongStream.of(people).forEach(person -> contents.put(person, ~person));
    books.deliver(export, run, contents);

    assertThat(delivered(export, people)).isEqualTo(contents);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void onlyOtherRunsAreEarlierOnes(TestDatabase on) {
    use(on);
    assertThat(people.knowsEarlierRuns(export, run)).isFalse();

    books.deliver(export, run, Map.of(1L, 10L));

    assertThat(people.knowsEarlierRuns(export, run)).isFalse();
    assertThat(people.knowsEarlierRuns(export, run + 1)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRunsPeopleAreThoseThatItsSlicesSettled(TestDatabase on) {
    use(on);
    SliceBooks slices = new SliceBooks(new Sql(on.migrated()), Clock.systemUTC());
    slices.advance(Samples.slice(1, run, "A"), export, 0, SliceStatus.DONE, keys(1, 2));
    slices.advance(Samples.slice(1, run, "B"), export, 0, SliceStatus.DONE, keys(3));
    slices.advance(Samples.slice(1, run + 1, "A"), export, 0, SliceStatus.DONE, keys(4));

    assertThat(settled(run)).containsExactlyInAnyOrder("A 1", "A 2", "B 3");

    ledger.forgetPeople(run);

    assertThat(settled(run)).isEmpty();
    assertThat(settled(run + 1)).containsExactly("A 4");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aChunkThatIsRolledBackDeliveredNobody(TestDatabase on) throws SQLException {
    use(on);
    try (Connection connection = on.migrated().getConnection()) {
      connection.setAutoCommit(false);
      new PersonBooks(new Sql(new OneConnection(connection))).deliver(export, run, Map.of(1L, 10L));
      connection.rollback();
    }

    assertThat(delivered(export, 1)).isEmpty();
  }

  private void use(TestDatabase on) {
    Sql sql = new Sql(on.migrated());
    books = new PersonBooks(sql);
    people = new PersonRepository(sql);
    ledger = new LedgerRepository(sql);
  }

  private static SliceAdvance keys(long... keys) {
    return new SliceAdvance(false, keys.length, 0, List.of(), keys, 0, 0, 0);
  }

  private Map<Long, Long> delivered(long export, long... keys) {
    Map<Long, Long> delivered = new HashMap<>();
    people.delivered(export, keys, delivered::put);
    return delivered;
  }

  private List<String> settled(long run) {
    List<String> settled = new ArrayList<>();
    ledger.people(run, (event, day, person) -> settled.add(event + " " + person));
    return settled;
  }
}
