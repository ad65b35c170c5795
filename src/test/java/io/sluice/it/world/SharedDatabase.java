package io.sluice.it.world;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL for servers to share, and for tests to look into. */
public record SharedDatabase(EmbeddedPostgres postgres) implements AutoCloseable {

  public static SharedDatabase start() {
    try {
      return new SharedDatabase(EmbeddedPostgres.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return postgres.getPort();
  }

  /** The environment variables of a server on it. */
  public Map<String, String> environment() {
    return environment(port());
  }

  /** The same of a server that reaches it by another port. */
  public Map<String, String> environment(int port) {
    return Map.of(
        "SLUICE_DATASOURCE_URL", "jdbc:postgresql://localhost:" + port + "/postgres",
        "SLUICE_DATASOURCE_USER", "postgres",
        "SLUICE_DATASOURCE_PASSWORD", "postgres");
  }

  public long number(String sql) {
    return Long.parseLong(texts(sql).get(0));
  }

  /** The first column of each row. */
  public List<String> texts(String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public void update(String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Runs the statements of a file, each of which ends with a semicolon at the end of a line. */
  public void script(Path file) throws IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : Files.readString(file).split(";\\R", 0)) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
