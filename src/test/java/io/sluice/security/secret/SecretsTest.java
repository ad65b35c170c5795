package io.sluice.security.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  private final Secrets secrets = withKey(1);

  @Test
  void decryptsWhatItEncrypted() {
    Secret secret = new Secret("Zq81-ключ-3kF2");
    assertThat(secrets.decrypt(secrets.encrypt(secret))).isEqualTo(secret);
  }

  @Test
  void sameSecretIsNeverEncryptedToTheSameText() {
    Secret secret = new Secret("Zq81kLmn3kF2");
    assertThat(secrets.encrypt(secret)).startsWith("v1:").isNotEqualTo(secrets.encrypt(secret));
  }

  @Test
  void anotherKeyIsAClearError() {
    String stored = secrets.encrypt(new Secret("Zq81kLmn3kF2"));
    assertThatThrownBy(() -> withKey(2).decrypt(stored))
        .isInstanceOf(UnreadableSecretException.class)
        .hasMessageContaining("another key")
        .hasMessageContaining("sluice.encryption.key");
  }

  @Test
  void everyChangedByteIsFound() {
    String stored = secrets.encrypt(new Secret("Zq81kLmn3kF2"));
    byte[] bytes = Base64.getUrlDecoder().decode(stored.substring(3));
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      String text = "v1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
      assertThatThrownBy(() -> secrets.decrypt(text)).isInstanceOf(UnreadableSecretException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "v2:AAAA", "v1:", "v1:AAAA", "v1:***"})
  void textOfAnotherShapeIsUnreadable(String stored) {
    assertThatThrownBy(() -> secrets.decrypt(stored)).isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void converterKeepsNull() {
    SecretConverter converter = new SecretConverter(secrets);
    assertThat(converter.convertToDatabaseColumn(null)).isNull();
    assertThat(converter.convertToEntityAttribute(null)).isNull();
  }

  /** A list that it stands in must be shown, and a new one saved in its place. */
  @Test
  void oneThatCannotBeDecryptedIsReadAndNeitherRevealedNorWritten() {
    Secret unreadable =
        new SecretConverter(secrets).convertToEntityAttribute(withKey(2).encrypt(new Secret("x")));

    assertThat(unreadable).hasToString("••••").isNotEqualTo(new Secret("x"));
    assertThat(unreadable).isEqualTo(Secret.unreadable()).hasSameHashCodeAs(Secret.unreadable());
    assertThatThrownBy(unreadable::reveal).isInstanceOf(UnreadableSecretException.class);
    assertThatThrownBy(() -> new SecretConverter(secrets).convertToDatabaseColumn(unreadable))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void longestSecretFitsTheColumn() {
    SecretConverter converter = new SecretConverter(secrets);
    assertThat(converter.convertToDatabaseColumn(new Secret("x".repeat(200)))).hasSizeLessThan(500);
  }

  static Secrets withKey(int seed) {
    byte[] key = new byte[32];
    key[0] = (byte) seed;
    return new Secrets(EncryptionKey.parse(Base64.getEncoder().encodeToString(key), "t"), "t");
  }
}
