package io.sluice.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.security.secret.Secret;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignatureTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_795_338_753L, 999);

  /** Compared with: printf '1795338753.{"a":1}' | openssl dgst -sha256 -hmac whsec-0123456789ab */
  @Test
  void isTheHmacOfTimeAndBody() {
    assertThat(Signature.of("{\"a\":1}", new Secret("whsec-0123456789ab"), NOW))
        .isEqualTo(
            "t=1795338753,v1=59229c22c234569ccf47e3a4429a55e8211f18afeffa9f6327f94ebd4410b8df");
  }

  @Test
  void anotherBodyTimeOrSecretHasAnother() {
    assertThat(
            Stream.of(
                Signature.of("a", new Secret("whsec-0123456789ab"), NOW),
                Signature.of("b", new Secret("whsec-0123456789ab"), NOW),
                Signature.of("a", new Secret("whsec-0123456789ac"), NOW),
                Signature.of("a", new Secret("whsec-0123456789ab"), NOW.plusSeconds(1))))
        .doesNotHaveDuplicates();
  }
}
