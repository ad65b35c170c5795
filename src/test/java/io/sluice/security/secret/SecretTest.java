package io.sluice.security.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void showsTheLastFourCharactersOfALongText() {
    assertThat(new Secret("Zq81kLmn3kF2")).hasToString("••••3kF2");
  }

  @Test
  void showsNothingOfAShortText() {
    assertThat(new Secret("1234567")).hasToString("••••");
  }

  @Test
  void revealsItsText() {
    assertThat(new Secret("hush").reveal()).isEqualTo("hush");
  }

  @Test
  void equalsASecretOfTheSameText() {
    assertThat(new Secret("hush")).isEqualTo(new Secret("hush")).isNotEqualTo(new Secret("hash"));
  }

  @Test
  void isMaskedInJsonAndReadFromText() throws Exception {
    ObjectMapper json = new ObjectMapper();
    Secret read = json.readValue("\"Zq81kLmn3kF2\"", Secret.class);
    assertThat(read.reveal()).isEqualTo("Zq81kLmn3kF2");
    assertThat(json.writeValueAsString(read)).isEqualTo("\"••••3kF2\"");
  }

  @Test
  void mustNotBeBlank() {
    assertThatThrownBy(() -> new Secret("  ")).isInstanceOf(BlankSecretException.class);
  }
}
