package io.sluice.export.rejection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Plain JDBC over the rejections, in the caller's transaction if there is one. */
record Sql(DataSource dataSource) {

  /** Makes something of a row. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  <T> List<T> query(String sql, Row<T> mapper, Object... values) {
    return prepared(
        sql,
        statement -> {
          List<T> found = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(mapper.of(rows));
            }
          }
          return found;
        },
        values);
  }

  /** Returns how many rows were changed. */
  int update(String sql, Object... values) {
    return prepared(sql, PreparedStatement::executeUpdate, values);
  }

  private <T> T prepared(String sql, Work<T> work, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return work.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The rejections could not be read or written", e);
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }
}
