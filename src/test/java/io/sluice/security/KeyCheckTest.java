package io.sluice.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyCheckTest {

  private static final String PASSCODE = "Zq81kLmn3kF2";

  private final Secrets then = SecretsTest.withKey(1);

  @Test
  void theKeyOfThenIsAccepted() {
    assertThatCode(() -> check(SecretsTest.withKey(1), passcode())).doesNotThrowAnyException();
  }

  @Test
  void anotherKeyFailsTheStartAndTheMessageSaysWhichKeyIsNeeded() {
    String stored = passcode().encrypted();

    assertThatThrownBy(() -> check(SecretsTest.withKey(2), passcode()))
        .isInstanceOf(WrongEncryptionKeyException.class)
        .hasMessageContaining("The passcode of account 3 cannot be decrypted with the key in t:")
        .hasMessageContaining("sluice.encryption.key")
        .hasMessageContaining("the file encryption.key in sluice.data.dir")
        .hasMessageNotContaining(PASSCODE)
        .hasMessageNotContaining(stored);
  }

  @Test
  void anyKeyWillDoWhereNothingIsStoredYet() {
    assertThatCode(() -> check(SecretsTest.withKey(2), null)).doesNotThrowAnyException();
  }

  private StoredSecret passcode() {
    return new StoredSecret("The passcode of account 3", then.encrypt(new Secret(PASSCODE)));
  }

  /** With a kind of which nothing is stored before it. */
  private static void check(Secrets now, StoredSecret stored) {
    List<SecretStore> stores = List.of(Optional::empty, () -> Optional.ofNullable(stored));
    new KeyCheck(now, stores).run();
  }
}
