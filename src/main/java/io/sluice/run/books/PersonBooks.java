package io.sluice.run.books;

import io.sluice.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The books of people: what a chunk delivered of each, written in the chunk's transaction. */
@ApplicationScoped
public class PersonBooks {

  private static final String UPDATE =
      "update profile_delivered set content_key = ?, run_ref = ?"
          + " where person_key = ? and export_ref = ?";

  private static final String INSERT =
      "insert into profile_delivered (content_key, run_ref, person_key, export_ref)"
          + " values (?, ?, ?, ?)";

  private final Sql sql;

  /** For the container's proxy. */
  protected PersonBooks() {
    this(null);
  }

  @Inject
  public PersonBooks(Sql sql) {
    this.sql = sql;
  }

  /**
   * Notes what was delivered of each person.
   *
   * @param runId the run that read it from CleverTap
   */
  public void deliver(long exportId, long runId, Map<Long, Long> contentOfPerson) {
    List<Object[]> people =
        contentOfPerson.entrySet().stream()
            .map(one -> new Object[] {one.getValue(), runId, one.getKey(), exportId})
            .toList();
    int[] updated = sql.batch(UPDATE, people);
    sql.batch(
        INSERT,
        IntStream.range(0, updated.length)
            .filter(i -> updated[i] == 0)
            .mapToObj(people::get)
            .toList());
  }
}
