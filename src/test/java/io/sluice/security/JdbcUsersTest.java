package io.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcUsersTest {

  private final JdbcUsers users = new JdbcUsers();
  private Connection keepsDatabaseAlive;

  @BeforeEach
  void createTable() throws Exception {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:users");
    keepsDatabaseAlive = database.getConnection();
    try (Statement statement = keepsDatabaseAlive.createStatement()) {
      statement.execute(
          "create table app_user (name varchar(100) not null primary key,"
              + " password_hash varchar(500) not null, role varchar(20) not null)");
    }
    users.database = database;
  }

  @AfterEach
  void dropDatabase() throws Exception {
    keepsDatabaseAlive.close();
  }

  @Test
  void findsWhatWasAdded() {
    User olga = new User("olga", "hash", Role.OPERATOR);
    assertThat(users.add(olga)).isTrue();
    assertThat(users.find("olga")).contains(olga);
    assertThat(users.find("Olga")).isEmpty();
  }

  @Test
  void takenNameChangesNothing() {
    users.add(new User("olga", "hash", Role.OPERATOR));
    assertThat(users.add(new User("olga", "other", Role.ADMIN))).isFalse();
    assertThat(users.find("olga")).contains(new User("olga", "hash", Role.OPERATOR));
  }

  @Test
  void knowsWhetherThereIsAnAdmin() {
    users.add(new User("olga", "hash", Role.OPERATOR));
    assertThat(users.hasAdmin()).isFalse();
    users.add(new User("ada", "hash", Role.ADMIN));
    assertThat(users.hasAdmin()).isTrue();
  }

  @Test
  void changesOnePassword() {
    users.add(new User("olga", "hash", Role.OPERATOR));
    users.add(new User("ada", "hash", Role.ADMIN));
    users.changePasswordHash("olga", "newer");
    assertThat(users.find("olga").orElseThrow().passwordHash()).isEqualTo("newer");
    assertThat(users.find("ada").orElseThrow().passwordHash()).isEqualTo("hash");
  }

  @Test
  void missingTableIsNoTakenName() throws Exception {
    try (Statement statement = keepsDatabaseAlive.createStatement()) {
      statement.execute("drop table app_user");
    }
    User olga = new User("olga", "hash", Role.OPERATOR);
    assertThatThrownBy(() -> users.add(olga)).isInstanceOf(UsersUnavailableException.class);
  }
}
