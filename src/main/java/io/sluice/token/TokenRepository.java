package io.sluice.token;

import io.sluice.database.Sql;
import io.sluice.database.UtcTime;
import io.sluice.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table {@code api_token}. */
@ApplicationScoped
public class TokenRepository {

  private static final String COLUMNS =
      "select t.id, t.name, t.user_name, t.role, t.created_at, t.expires_at, t.last_used_at";

  /** Where any user will do, the parameter is null. */
  private static final String OF_USER =
      " from api_token t where (t.user_name = ? or cast(? as varchar(100)) is null)";

  private final Sql sql;

  /** For the container's proxy. */
  protected TokenRepository() {
    this(null);
  }

  @Inject
  public TokenRepository(Sql sql) {
    this.sql = sql;
  }

  /** Returns the new token. */
  ApiToken add(NewToken token, String user, String hash, Instant now, Instant expiresAt) {
    sql.update(
        "insert into api_token (name, user_name, role, token_hash, created_at, expires_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        token.name(),
        user,
        token.role().group(),
        hash,
        UtcTime.stored(now),
        UtcTime.stored(expiresAt));
    return findByHash(hash).orElseThrow();
  }

  Optional<ApiToken> find(long id) {
    return sql.one(TokenRepository::token, COLUMNS + " from api_token t where t.id = ?", id);
  }

  /** The token, with the role that its user has now if that is less. */
  Optional<ApiToken> findByHash(String hash) {
    return sql.one(
        row -> {
          ApiToken token = token(row);
          Role ofUser = role(row.getString("user_role"));
          return new ApiToken(
              token.id(),
              token.name(),
              token.user(),
              token.role().atMost(ofUser),
              token.createdAt(),
              token.expiresAt(),
              token.lastUsedAt());
        },
        COLUMNS
            + ", u.role as user_role from api_token t join app_user u on u.name = t.user_name"
            + " where t.token_hash = ?",
        hash);
  }

  /** A page, counted from 1, the newest first. */
  List<ApiToken> list(String user, int page, int size) {
    return sql.list(
        TokenRepository::token,
        COLUMNS + OF_USER + " order by t.id desc offset ? rows fetch next ? rows only",
        user,
        user,
        (page - 1L) * size,
        size);
  }

  long count(String user) {
    return sql.one(row -> row.getLong(1), "select count(*)" + OF_USER, user, user).orElseThrow();
  }

  void used(long id, Instant at) {
    sql.update("update api_token set last_used_at = ? where id = ?", UtcTime.stored(at), id);
  }

  void remove(long id) {
    sql.update("delete from api_token where id = ?", id);
  }

  private static ApiToken token(ResultSet row) throws SQLException {
    return new ApiToken(
        row.getLong("id"),
        row.getString("name"),
        row.getString("user_name"),
        role(row.getString("role")),
        time(row, "created_at"),
        time(row, "expires_at"),
        time(row, "last_used_at"));
  }

  private static Role role(String stored) {
    return Role.valueOf(stored.toUpperCase(Locale.ROOT));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return UtcTime.instant(row.getObject(column, OffsetDateTime.class));
  }
}
