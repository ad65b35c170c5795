package io.sluice.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicHeaderTest {

  @Test
  void passwordMayHaveColonsAndAnyLetters() {
    assertThat(BasicHeader.parse("basic " + base64("olga:pä:ss")))
        .contains(new BasicHeader("olga", "pä:ss"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "Basic", "Basic ", "Basic ***", "Basic b2xnYQ==", "Basic OnB3", "Bearer x"})
  void anythingElseIsNoLogin(String header) {
    assertThat(BasicHeader.parse(header)).isEmpty();
  }

  @Test
  void overlongNameIsNoLogin() {
    assertThat(BasicHeader.parse("Basic " + base64("x".repeat(101) + ":pw"))).isEmpty();
  }

  @Test
  void textHidesThePassword() {
    assertThat(new BasicHeader("olga", "hush")).hasToString("Basic olga");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
