package io.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class DatabaseRefusalTest {

  @Test
  void takenNameIsToldFromAReferredRow() throws SQLException {
    try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:");
        Statement sql = h2.createStatement()) {
      sql.execute("create table parent (id int primary key)");
      sql.execute("create table child (parent int references parent (id))");
      sql.execute("insert into parent values (1)");
      sql.execute("insert into child values (1)");

      PersistenceException taken = refusalOf(sql, "insert into parent values (1)");
      PersistenceException referredTo = refusalOf(sql, "delete from parent");

      assertThat(DatabaseRefusal.isTaken(taken)).isTrue();
      assertThat(DatabaseRefusal.isReferredTo(taken)).isFalse();
      assertThat(DatabaseRefusal.isReferredTo(referredTo)).isTrue();
      assertThat(DatabaseRefusal.isTaken(referredTo)).isFalse();
    }
  }

  private static PersistenceException refusalOf(Statement sql, String statement) {
    try {
      sql.execute(statement);
      throw new AssertionError("The database accepted: " + statement);
    } catch (SQLException refused) {
      return new PersistenceException(new IllegalStateException(refused));
    }
  }
}
