package io.sluice.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the sequences of the embedded database above the ids that are in use. H2 keeps a
 * sequence's state with the transaction that happened to need more of it: when the process is
 * killed before that one commits, the ids that others have committed would be handed out again.
 */
final class EmbeddedSequences {

  /** Each sequence that a table's {@code id} is taken from, by the name {@code <table>_seq}. */
  private static final String OF_TABLES =
      """
      select tables.table_name, sequences.base_value, sequences.increment,
        'alter sequence ' || sequences.sequence_name, 'ID'
      from information_schema.sequences
      join information_schema.tables on tables.table_schema = sequences.sequence_schema
        and tables.table_name || '_SEQ' = sequences.sequence_name
      where sequences.sequence_schema = schema()
      """;

  private static final String OF_IDENTITIES =
      """
      select table_name, identity_base, 1,
        'alter table ' || table_name || ' alter column ' || column_name, column_name
      from information_schema.columns
      where table_schema = schema() and is_identity = 'YES'
      """;

  private final Connection connection;

  EmbeddedSequences(Connection connection) {
    this.connection = connection;
  }

  /**
   * Raises those that are behind. To be called before anything else uses the database.
   *
   * @return how many were behind
   */
  int raise() throws SQLException {
    List<Counter> counters = new ArrayList<>(counters(OF_TABLES));
    counters.addAll(counters(OF_IDENTITIES));
    int raised = 0;
    for (Counter counter : counters) {
      long last = last(counter);
      if (counter.first() <= last) {
        execute("%s restart with %d".formatted(counter.alter(), last + counter.increment()));
        raised++;
      }
    }
    return raised;
  }

  private List<Counter> counters(String sql) throws SQLException {
    List<Counter> counters = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        counters.add(
            new Counter(
                rows.getString(1),
                rows.getString(5),
                rows.getLong(2),
                rows.getLong(3),
                rows.getString(4)));
      }
    }
    return counters;
  }

  private long last(Counter counter) throws SQLException {
    String sql = "select coalesce(max(%s), 0) from %s".formatted(counter.column(), counter.table());
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A value stands for as many ids as the sequence's increment: the value itself is the last. */
  private record Counter(String table, String column, long next, long increment, String alter) {
    long first() {
      return next - increment + 1;
    }
  }
}
