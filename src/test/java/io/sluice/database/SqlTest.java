package io.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlTest {

  private static final String DELIVERED =
      "insert into profile_delivered (content_key, run_ref, person_key, export_ref)"
          + " values (?, ?, ?, ?)";
  private static final String CONTENT =
      "select content_key from profile_delivered where export_ref = ? order by content_key";
  private static final String COUNT = "select count(*) from profile_delivered where export_ref = ?";

  private final long export = TestDatabase.newId();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aBatchWritesEachOfItsRows(TestDatabase on) {
    Sql sql = new Sql(on.migrated());

    assertThat(sql.batch(DELIVERED, people(250))).hasSize(250).containsOnly(1);

    assertThat(sql.number(COUNT, export)).isEqualTo(250);
    assertThat(sql.batch(DELIVERED, List.of())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyRowIsGivenOutInItsOrder(TestDatabase on) {
    Sql sql = new Sql(on.migrated());
    sql.batch(DELIVERED, people(250));
    List<Long> contents = new ArrayList<>();

    sql.each(row -> contents.add(row.getLong(1)), CONTENT, export);

    assertThat(contents).hasSize(250).isSorted().startsWith(0L).endsWith(249L);
    assertThat(sql.list(row -> row.getLong(1), CONTENT, export)).isEqualTo(contents);
    assertThat(sql.one(row -> row.getLong(1), CONTENT, export)).contains(0L);
    assertThat(sql.one(row -> row.getLong(1), CONTENT, export + 1)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aKeyThatIsThereAlreadyIsAConstraintViolation(TestDatabase on) {
    Sql sql = new Sql(on.migrated());
    sql.batch(DELIVERED, people(1));

    assertThatThrownBy(() -> sql.update(DELIVERED, people(1).get(0)))
        .isInstanceOfSatisfying(
            SqlFailedException.class, e -> assertThat(e.isConstraintViolation()).isTrue());
    assertThatThrownBy(() -> sql.update("update nothing set a = 1"))
        .isInstanceOfSatisfying(
            SqlFailedException.class, e -> assertThat(e.isConstraintViolation()).isFalse());
  }

  private List<Object[]> people(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Object[] {(long) i, 1L, (long) i, export})
        .toList();
  }
}
