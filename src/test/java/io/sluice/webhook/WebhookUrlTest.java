package io.sluice.webhook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.problem.BadInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.com/",
        "file:///etc/passwd",
        "jar:http://example.com!/",
        "example.com/hook",
        "//example.com/",
        "http:///hook",
        "http://user:word@example.com/",
        "http://example.com/#part",
        "http://example.com/a b",
        "http://example.com/\r\nHost: other",
        "http://example.com/\ud800",
        "http://example.com:0/",
        "http://example.com:65536/",
        "http:"
      })
  void onlyPlainWebAddressesAreTaken(String url) {
    assertThatThrownBy(() -> WebhookUrl.parse(url)).isInstanceOf(BadInputException.class);
  }
}
