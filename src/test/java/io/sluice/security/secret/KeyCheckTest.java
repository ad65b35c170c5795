package io.sluice.security.secret;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

  /** The one that was not saved again when a key was lost may be in use by nobody. */
  @Test
  void oneThatCanBeDecryptedShowsThatTheKeyIsTheRightOne() {
    Secrets now = SecretsTest.withKey(2);
    StoredSecret saved =
        new StoredSecret("The passcode of account 4", now.encrypt(new Secret(PASSCODE)));

    assertThatCode(() -> check(now, passcode(), saved)).doesNotThrowAnyException();
  }

  @Test
  void anyKeyWillDoWhereNothingIsStoredYet() {
    assertThatCode(() -> check(SecretsTest.withKey(2))).doesNotThrowAnyException();
  }

  private StoredSecret passcode() {
    return new StoredSecret("The passcode of account 3", then.encrypt(new Secret(PASSCODE)));
  }

  /** With a kind of which nothing is stored before it. */
  private static void check(Secrets now, StoredSecret... stored) {
    List<SecretStore> stores = List.of(List::of, () -> List.of(stored));
    new KeyCheck(now, stores).run();
  }
}
