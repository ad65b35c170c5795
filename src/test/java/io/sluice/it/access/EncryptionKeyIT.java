package io.sluice.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.world.Api;
import io.sluice.it.world.SluiceServer;
import io.sluice.sandbox.Sandbox;
import io.sluice.sandbox.data.SandboxData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The key that encrypts the secrets of the database, in a file of the data folder. */
class EncryptionKeyIT {

  @Test
  void aServerThatLostItsKeyDoesNotStartAndSaysWhy() throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxData.empty());
        SluiceServer server = SluiceServer.start("encryption-key", sandbox)) {
      long account = server.api().create("/api/v1/accounts", account("Shop"));
      server.stop();
      Path key = server.data().resolve("encryption.key");
      Path lost = server.data().resolve("lost.key");
      Files.move(key, lost);

      server.startInVain(
          "The passcode of account %d cannot be decrypted with the key in %s"
              .formatted(account, key));

      server.stop();
      Files.move(lost, key, StandardCopyOption.REPLACE_EXISTING);
      server.start();
      server.api().expect(200, server.api().request().get("/api/v1/accounts/" + account));
    }
  }

  /** It may be left from a key that was lost, beside others that were saved since. */
  @Test
  void aSecretOfAnotherKeyStopsNobodyAndCanBeSavedAgain() throws SQLException {
    try (Sandbox sandbox = Sandbox.start(SandboxData.empty());
        SluiceServer server = SluiceServer.start("one-lost-secret", sandbox)) {
      server.api().create("/api/v1/accounts", account("Shop"));
      long lost = server.api().create("/api/v1/accounts", account("Lost"));
      server.stop();
      encryptWithAnotherKey(server.data(), lost);

      server.start();

      Api api = server.api();
      String path = "/api/v1/accounts/" + lost;
      assertThat(api.expect(200, api.request().get("/api/v1/accounts")).asString())
          .contains("Shop", "Lost");
      assertThat(api.expect(409, api.request().post(path + "/test")).asString())
          .contains("A stored secret cannot be decrypted", "Save it again");
      api.expect(200, api.put(path, account("Found")));
      api.expect(200, api.request().post(path + "/test"));
    }
  }

  private static Map<String, String> account(String name) {
    return Map.of(
        "name", name,
        "accountId", "ACC-1",
        "passcode", "s3cret-passcode-9f",
        "region", "in1",
        "timeZone", "Asia/Kolkata");
  }

  /** Of the server that is down. */
  private static void encryptWithAnotherKey(Path data, long account) throws SQLException {
    try (Connection database =
            DriverManager.getConnection("jdbc:h2:file:" + data + "/sluice", "sluice", "");
        PreparedStatement update =
            database.prepareStatement("update account set passcode = ? where id = ?")) {
      update.setString(1, "v1:" + "A".repeat(64));
      update.setLong(2, account);
      assertThat(update.executeUpdate()).isOne();
    }
  }
}
