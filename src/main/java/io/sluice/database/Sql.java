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
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(map.read(rows));
      }
      return found;
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

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Makes a value of the row that a result set stands on. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
