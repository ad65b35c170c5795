package io.sluice.it.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every secret that any test of this run has sent or was given. No answer and no log of any server
 * may hold one.
 */
public final class KnownSecrets {
  private static final int MIN_CHARS = 12;
  private static final List<String> FIELDS =
      List.of(
          "password", "currentPassword", "newPassword", "passcode", "writeKey", "secret", "token");
  private static final String EXAMPLES = OpenApiDocument.read().tree().toString();
  private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

  static {
    KNOWN.add(SluiceServer.ADMIN_PASSWORD);
    KNOWN.add(OpenIdSandbox.SECRET);
  }

  private KnownSecrets() {}

  public static Set<String> all() {
    return Set.copyOf(KNOWN);
  }

  /** Takes the secrets out of a body, if it is a JSON object; a mask is none. */
  public static void learn(String body) {
    try {
      JsonNode json = Api.JSON.readTree(body);
      FIELDS.forEach(field -> add(json.path(field).asText("")));
    } catch (IOException noJson) {
      return;
    }
  }

  /**
   * Adds a secret; one that is as short as a word may stand anywhere by chance, an example in the
   * documentation.
   */
  private static void add(String secret) {
    boolean inExample = EXAMPLES.contains(secret);
    if (secret.length() >= MIN_CHARS && !secret.startsWith("••••") && !inExample) {
      KNOWN.add(secret);
    }
  }

  public static void absentFrom(String text, String where) {
    for (String secret : KNOWN) {
      if (text.contains(secret)) {
        throw new AssertionError(
            "The secret that ends with %s stands in %s"
                .formatted(secret.substring(secret.length() - 4), where));
      }
    }
  }

  public static void absentFrom(Path file) {
    try {
      absentFrom(Files.readString(file, StandardCharsets.ISO_8859_1), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
