package io.sluice.security;

import io.sluice.database.Sql;
import io.sluice.database.SqlFailedException;
import io.sluice.database.UtcTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The users in the table {@code app_user}. A login needs no transaction. */
@ApplicationScoped
class UserRepository implements Users {

  private static final String SELECT =
      "select name, password_hash, role, origin, credentials_version, created_at, last_login_at"
          + " from app_user ";

  private final Sql sql;

  /** For the container's proxy. */
  protected UserRepository() {
    this(null);
  }

  @Inject
  UserRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<User> find(String name) {
    return name.chars().anyMatch(Character::isISOControl)
        ? Optional.empty() // PostgreSQL cannot even compare text with a NUL
        : sql.one(UserRepository::user, SELECT + "where name = ?", name);
  }

  @Override
  public List<User> list(int page, int size) {
    return sql.list(
        UserRepository::user,
        SELECT + "order by name offset ? rows fetch next ? rows only",
        (page - 1L) * size,
        size);
  }

  @Override
  public long count() {
    return sql.one(row -> row.getLong(1), "select count(*) from app_user").orElseThrow();
  }

  @Override
  public int countAdmins() {
    return sql.list(
            row -> row.getString(1),
            "select name from app_user where role = ? for update",
            Role.ADMIN.group())
        .size();
  }

  @Override
  public boolean add(User user) {
    try {
      sql.update(
          "insert into app_user (name, password_hash, role, origin, credentials_version,"
              + " created_at) values (?, ?, ?, ?, ?, ?)",
          user.name(),
          user.passwordHash(),
          user.role().group(),
          user.origin().name(),
          user.credentialsVersion(),
          UtcTime.stored(user.createdAt()));
      return true;
    } catch (SqlFailedException e) {
      if (e.isConstraintViolation()) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void changePassword(String name, String passwordHash) {
    sql.update(
        "update app_user set password_hash = ?, credentials_version = credentials_version + 1"
            + " where name = ?",
        passwordHash,
        name);
  }

  @Override
  public void upgradeHash(String name, String oldHash, String newHash) {
    sql.update(
        "update app_user set password_hash = ? where name = ? and password_hash = ?",
        newHash,
        name,
        oldHash);
  }

  @Override
  public void changeRole(String name, Role role) {
    sql.update("update app_user set role = ? where name = ?", role.group(), name);
  }

  @Override
  public void loggedIn(String name, Instant at) {
    sql.update("update app_user set last_login_at = ? where name = ?", UtcTime.stored(at), name);
  }

  @Override
  public void remove(String name) {
    sql.update("delete from app_user where name = ?", name);
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        row.getString("name"),
        row.getString("password_hash"),
        Role.ofGroup(row.getString("role")),
        Origin.valueOf(row.getString("origin")),
        row.getInt("credentials_version"),
        UtcTime.instant(row.getObject("created_at", OffsetDateTime.class)),
        UtcTime.instant(row.getObject("last_login_at", OffsetDateTime.class)));
  }
}
