package io.sluice.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldErrorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"passcode", "writeKey", "partner.writeKey", "users[1].password", "apiToken"})
  void valueOfASecretFieldIsDropped(String field) {
    assertThat(new FieldError(field, "hush", "must not be blank").value()).isNull();
  }

  @Test
  void singleValuesAreKept() {
    assertThat(new FieldError("page", 0, "m").value()).isEqualTo(0);
    assertThat(new FieldError("status", "RUNING", "m").value()).isEqualTo("RUNING");
  }

  @Test
  void whatMayHoldASecretInsideIsDropped() {
    assertThat(new FieldError("accounts", List.of("hush"), "m").value()).isNull();
    assertThat(new FieldError("account", new Object(), "m").value()).isNull();
  }

  @Test
  void longTextIsShortened() {
    assertThat((String) new FieldError("name", "x".repeat(5000), "m").value()).hasSize(201);
  }
}
