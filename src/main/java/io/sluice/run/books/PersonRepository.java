package io.sluice.run.books;

import io.sluice.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Stream;

/** The content that the runs of an export delivered of each person. */
@ApplicationScoped
public class PersonRepository {

  /** The number of keys that one question holds: each more is a parameter more. */
  private static final int KEYS_A_QUERY = 500;

  private final Sql sql;

  /** For the container's proxy. */
  protected PersonRepository() {
    this(null);
  }

  @Inject
  public PersonRepository(Sql sql) {
    this.sql = sql;
  }

  /** Takes a person and what was delivered of it. */
  @FunctionalInterface
  public interface KnownPerson {
    void is(long person, long content);
  }

  /** True if an earlier run of the export delivered anybody. */
  public boolean knowsEarlierRuns(long exportId, long runId) {
    return exists(
        "select 1 from profile_delivered where export_ref = ? and run_ref <> ?"
            + " fetch first 1 rows only",
        exportId,
        runId);
  }

  /** True if what a later run read of the person was delivered. */
  public boolean deliveredAfter(long exportId, long person, long runId) {
    return exists(
        "select 1 from profile_delivered where export_ref = ? and person_key = ? and run_ref > ?",
        exportId,
        person,
        runId);
  }

  private boolean exists(String query, Object... values) {
    return sql.one(row -> true, query, values).isPresent();
  }

  /**
   * The content that the export delivered of these people; nothing is told of those it does not
   * know.
   */
  public void delivered(long exportId, long[] people, KnownPerson consumer) {
    for (int from = 0; from < people.length; from += KEYS_A_QUERY) {
      int to = Math.min(from + KEYS_A_QUERY, people.length);
      ask(exportId, Arrays.copyOfRange(people, from, to), consumer);
    }
  }

  private void ask(long exportId, long[] people, KnownPerson consumer) {
    sql.each(
        row -> consumer.is(row.getLong(1), row.getLong(2)),
        "select person_key, content_key from profile_delivered where export_ref = ?"
            + " and person_key in (?"
            + ", ?".repeat(people.length - 1)
            + ")",
        Stream.concat(Stream.of(exportId), Arrays.stream(people).boxed()).toArray());
  }
}
