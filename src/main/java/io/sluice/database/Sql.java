package io.sluice.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Plain statements with {@code ?} for values, for tables without entities. A call is part of the
 * caller's transaction if there is one, and otherwise one of its own.
 */
@ApplicationScoped
public class Sql {

  private static final int ROWS_AT_ONCE = 100;

  private final DataSource database;

  /** For the container's proxy. */
  protected Sql() {
    this(null);
  }

  @Inject
  public Sql(DataSource database) {
    this.database = database;
  }

  /** The first row; empty if there is none. */
  public <T> Optional<T> one(Row<T> map, String sql, Object... values) {
    return list(map, sql, values).stream().findFirst();
  }

  public <T> List<T> list(Row<T> map, String sql, Object... values) {
    List<T> found = new ArrayList<>();
    each(row -> found.add(map.read(row)), sql, values);
    return found;
  }

  /** The number in the only column of the only row. */
  public long number(String sql, Object... values) {
    return one(row -> row.getLong(1), sql, values).orElseThrow();
  }

  /** Gives out row after row: within a transaction, not all of them are in memory at once. */
  public void each(RowTaker taker, String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    } catch (SQLException e) {
      throw new SqlFailedException(e);
    }
  }

  /** Returns how many rows were written. */
  public int update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailedException(e);
    }
  }

  /**
   * Carries out the statement for each of the rows of values.
   *
   * @return how many rows were written for each
   */
  public int[] batch(String sql, List<Object[]> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] values : rows) {
        bind(statement, values);
        statement.addBatch();
      }
      return rows.isEmpty() ? new int[0] : statement.executeBatch();
    } catch (SQLException e) {
      throw new SqlFailedException(e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    bind(statement, values);
    return statement;
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** Makes a value of the row that a result set stands on. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes the row that a result set stands on. */
  @FunctionalInterface
  public interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }
}
