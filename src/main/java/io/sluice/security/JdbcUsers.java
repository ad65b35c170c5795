package io.sluice.security;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The users in the table {@code app_user}. Plain JDBC: a login must not need a transaction. */
@ApplicationScoped
class JdbcUsers implements Users {

  @Resource(lookup = "java:app/jdbc/sluice")
  DataSource database;

  @Override
  public Optional<User> find(String name) {
    return query(
        "select name, password_hash, role from app_user where name = ?",
        name,
        row -> new User(row.getString(1), row.getString(2), Role.ofGroup(row.getString(3))));
  }

  @Override
  public boolean hasAdmin() {
    return query(
            "select count(*) from app_user where role = ?",
            Role.ADMIN.group(),
            row -> row.getInt(1))
        .filter(admins -> admins > 0)
        .isPresent();
  }

  @Override
  public boolean add(User user) {
    try {
      update(
          "insert into app_user (name, password_hash, role) values (?, ?, ?)",
          user.name(),
          user.passwordHash(),
          user.role().group());
      return true;
    } catch (UsersUnavailableException e) {
      if (e.isNameTaken()) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void changePasswordHash(String name, String passwordHash) {
    update("update app_user set password_hash = ? where name = ?", passwordHash, name);
  }

  private <T> Optional<T> query(String sql, String value, Row<T> map) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(map.read(rows)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new UsersUnavailableException(e);
    }
  }

  private void update(String sql, String... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new UsersUnavailableException(e);
    }
  }

  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
