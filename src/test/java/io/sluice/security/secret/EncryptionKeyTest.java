package io.sluice.security.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionKeyTest {

  @Test
  void takesBase64Of32Bytes() {
    String base64 = Base64.getEncoder().encodeToString(new byte[32]);
    assertThat(EncryptionKey.parse(base64 + "\n", "here").getEncoded()).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c2hvcnQ=", "hush!hush!hush!", ""})
  void saysWhereABadKeyStandsAndNeverWhatItIs(String bad) {
    assertThatThrownBy(() -> EncryptionKey.parse(bad, "sluice.encryption.key"))
        .isInstanceOf(BadEncryptionKeyException.class)
        .hasMessage(
            "sluice.encryption.key must be the Base64 text of exactly 32 bytes:"
                + " openssl rand -base64 32")
        .hasNoCause();
  }
}
