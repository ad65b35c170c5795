package io.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseSettingsTest {

  @Test
  void byDefaultItIsAFileUnderTheDataFolder() {
    DatabaseSettings settings = settings(Map.of());

    assertThat(settings.url())
        .startsWith("jdbc:h2:file:" + Path.of("data").toAbsolutePath() + "/sluice;")
        .contains("WRITE_DELAY=0");
    assertThat(settings.isEmbedded()).isTrue();
    assertThat(settings.isInDataFolder()).isTrue();
    assertThat(SluiceDataSource.driverFor(settings)).isInstanceOf(JdbcDataSource.class);
  }

  @Test
  void theDataFolderIsMadeAbsolute() {
    assertThat(settings(Map.of("sluice.data.dir", "a/../b")).url())
        .contains(Path.of("b").toAbsolutePath() + "/sluice;");
  }

  @Test
  void anyOtherUrlIsPostgresql() {
    DatabaseSettings settings =
        settings(
            Map.of(
                "sluice.datasource.url", "jdbc:postgresql://db.example.org/sluice",
                "sluice.datasource.user", "exporter",
                "sluice.datasource.password", "s3cret-db-password"));

    assertThat(settings.isEmbedded()).isFalse();
    assertThat(settings.isInDataFolder()).isFalse();
    DataSource driver = SluiceDataSource.driverFor(settings);
    assertThat(driver)
        .isInstanceOfSatisfying(
            PGSimpleDataSource.class,
            postgres -> {
              assertThat(postgres.getUser()).isEqualTo("exporter");
              assertThat(postgres.getPassword()).isEqualTo("s3cret-db-password");
            });
  }

  @Test
  void anotherH2MayBeElsewhere() {
    DatabaseSettings settings = settings(Map.of("sluice.datasource.url", "jdbc:h2:file:/db/x"));

    assertThat(settings.isEmbedded()).isTrue();
    assertThat(settings.isInDataFolder()).isFalse();
  }

  @Test
  void aSilentPostgresqlIsGivenUpUnlessTheUrlSaysWhen() {
    assertThat(socketTimeout("jdbc:postgresql://db.example.org/sluice")).isEqualTo(300);
    assertThat(socketTimeout("jdbc:postgresql://db.example.org/sluice?socketTimeout=7"))
        .isEqualTo(7);
  }

  private static int socketTimeout(String url) {
    DatabaseSettings settings = settings(Map.of("sluice.datasource.url", url));
    return ((PGSimpleDataSource) SluiceDataSource.driverFor(settings)).getSocketTimeout();
  }

  @Test
  void thePasswordIsNeverShown() {
    assertThat(
            settings(
                Map.of(
                    "sluice.datasource.url", "jdbc:postgresql://db.example.org/sluice",
                    "sluice.datasource.password", "s3cret-db-password")))
        .asString()
        .doesNotContain("s3cret-db-password")
        .contains("db.example.org");
  }

  @Test
  void aPasswordInTheUrlIsNotShownEither() {
    assertThat(
            settings(
                Map.of(
                    "sluice.datasource.url",
                    "jdbc:postgresql://db.example.org/sluice?user=a&password=s3cret-in-url&ssl=true")))
        .asString()
        .doesNotContain("s3cret-in-url");
  }

  /** The values above the defaults of the WAR. */
  private static DatabaseSettings settings(Map<String, String> values) {
    return DatabaseSettings.from(
        new SmallRyeConfigBuilder()
            .withSources(defaults(), new PropertiesConfigSource(values, "test", 300))
            .build());
  }

  private static PropertiesConfigSource defaults() {
    try {
      return new PropertiesConfigSource(
          Path.of("src/main/resources/META-INF/microprofile-config.properties").toUri().toURL(),
          100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
