package io.sluice.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.account.PasscodeRepository;
import io.sluice.database.Schema;
import io.sluice.database.Sql;
import io.sluice.database.TestDatabase;
import io.sluice.partner.WriteKeyRepository;
import io.sluice.security.secret.SecretStore;
import io.sluice.security.secret.StoredSecret;
import io.sluice.webhook.WebhookSecretRepository;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the start finds the secrets of each kind on which it tries the key. */
class SecretStoresTest {

  static Stream<Arguments> stores() {
    return Stream.of(TestDatabase.values())
        .flatMap(
            database ->
                Stream.of(
                    store(database, PasscodeRepository::new, "The passcode of account %d", "x"),
                    store(database, WriteKeyRepository::new, "The write key of partner %d", "x"),
                    store(
                        database, WebhookSecretRepository::new, "The secret of webhook %d", "y")));
  }

  private static Arguments store(
      TestDatabase database, Function<Sql, SecretStore> store, String name, String encrypted) {
    return Arguments.of(database, store, name, encrypted);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("stores")
  void eachIsFoundAsItIsStored(
      TestDatabase database, Function<Sql, SecretStore> store, String name, String encrypted) {
    long id = TestDatabase.newId();
    database.insertExport(id);
    database.run(
        "insert into webhook (id, version, url, secret, enabled, created_at)"
            + " values (?, 1, 'https://192.0.2.1/', 'y', true, current_timestamp)",
        id);

    assertThat(store.apply(new Sql(database.migrated())).all())
        .contains(new StoredSecret(name.formatted(id), encrypted));
  }

  @ParameterizedTest
  @EnumSource(value = TestDatabase.class, names = "H2")
  void aNewInstallationHasNone(TestDatabase database) {
    DataSource empty = database.empty();
    new Schema(empty).migrate();
    Sql sql = new Sql(empty);

    assertThat(new PasscodeRepository(sql).all()).isEmpty();
    assertThat(new WriteKeyRepository(sql).all()).isEmpty();
    assertThat(new WebhookSecretRepository(sql).all()).isEmpty();
  }
}
