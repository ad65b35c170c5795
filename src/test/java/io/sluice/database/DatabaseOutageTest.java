package io.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutageTest {

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300"})
  void aConnectionThatFailsIsAnOutageHoweverDeepItLies(String state) {
    SQLException failed = new SQLException("An I/O error occurred", state);

    assertThat(DatabaseOutage.isBehind(failed)).isTrue();
    assertThat(DatabaseOutage.isBehind(new PersistenceException(new RuntimeException(failed))))
        .isTrue();
  }

  @Test
  void anEmbeddedDatabaseThatClosedItselfIsAnOutage() {
    assertThat(DatabaseOutage.isBehind(new SQLException("The database has been closed", "", 90098)))
        .isTrue();
    assertThat(DatabaseOutage.isBehind(new SQLNonTransientConnectionException())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "57014"})
  void aStatementThatFailsIsNone(String state) {
    assertThat(DatabaseOutage.isBehind(new SQLException("duplicate key", state))).isFalse();
  }

  @Test
  void whatHasNothingToDoWithTheDatabaseIsNone() {
    assertThat(DatabaseOutage.isBehind(new IllegalStateException(new NullPointerException())))
        .isFalse();
  }
}
