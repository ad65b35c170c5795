package io.sluice.it;

import io.sluice.sandbox.Sandbox;
import io.sluice.sandbox.SandboxData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The key that encrypts the secrets of the database, in a file of the data folder. */
class EncryptionKeyIT {

  @Test
  void aServerThatLostItsKeyDoesNotStartAndSaysWhy() throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxData.empty());
        SluiceServer server = SluiceServer.start("encryption-key", sandbox)) {
      long account =
          server
              .api()
              .create(
                  "/api/v1/accounts",
                  Map.of(
                      "name", "Shop",
                      "accountId", "ACC-1",
                      "passcode", "s3cret-passcode-9f",
                      "region", "in1",
                      "timeZone", "Asia/Kolkata"));
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
}
