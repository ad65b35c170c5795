package io.sluice.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTargetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/console/exports.xhtml", "/console/exports.xhtml?status=DONE&size=10"})
  void pagesOfSluiceAreGood(String path) {
    assertThat(LocalTarget.of(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "console",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=y",
        "/a\\b",
        "/ü"
      })
  void everythingElseIsTheFirstPage(String path) {
    assertThat(LocalTarget.of(path)).isEqualTo("/");
  }
}
