package io.sluice.clevertap;

import static io.sluice.clevertap.StubCleverTap.ACCOUNT;
import static io.sluice.clevertap.StubCleverTap.ok;
import static io.sluice.clevertap.StubCleverTap.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.clevertap.StubCleverTap.Request;
import io.sluice.clevertap.call.CleverTapSettings;
import io.sluice.clevertap.call.EventQuery;
import io.sluice.clevertap.call.VerbatimQuery;
import io.sluice.delivery.StopSignal;
import io.sluice.intake.AccountAccess;
import io.sluice.intake.IntakeUnavailableException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as they go over the wire. */
class RequestsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
  private static final EventQuery QUERY = new EventQuery("App Launched", DAY, DAY);
  private static final String OPENED = "{\"status\":\"success\",\"cursor\":\"c\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {"ZyZj%2Fab%3D%3D", "a+b=c", "plain", "%2f%2F%25", "a%20b&c=d", "x/y?z:@!$'()*,;~"})
  void cursorIsSentByteForByte(String cursor) {
    try (StubCleverTap stub = StubCleverTap.answering(ok(page(0, 1, null)))) {
      stub.client().page(ACCOUNT, cursor, StopSignal.NEVER);
      assertThat(stub.requests.get(0).line())
          .isEqualTo("GET /1/events.json?cursor=" + cursor + " HTTP/1.1");
    }
  }

  @Test
  void cursorThatFitsNoUrlIsNotSentInAnotherSpelling() {
    try (StubCleverTap stub = StubCleverTap.answering(ok(page(0, 1, null)))) {
      assertThatThrownBy(() -> stub.client().page(ACCOUNT, "a b%", StopSignal.NEVER))
          .isInstanceOf(IntakeUnavailableException.class)
          .hasMessageContaining("Illegal character");
      assertThat(stub.requests).isEmpty();
    }
  }

  @Test
  void cursorIsReadAsItCame() {
    String answer = "{\"status\":\"success\",\"cursor\":\"ZyZj%2Fab\\/c%3D+\"}";
    try (StubCleverTap stub = StubCleverTap.answering(ok(answer))) {
      assertThat(stub.client().open(ACCOUNT, QUERY, StopSignal.NEVER)).isEqualTo("ZyZj%2Fab/c%3D+");
    }
  }

  @Test
  void batchSizeIsAMultipleOf23() {
    assertThat(VerbatimQuery.BATCH_SIZE % 23).isZero();
    assertThat(VerbatimQuery.BATCH_SIZE).isBetween(23, 5000);
    assertThat(opened().target())
        .isEqualTo("/1/events.json?batch_size=4991&app=true&events=false&profile=true");
  }

  @Test
  void openPostsOneEventNameAndWholeDaysBothInclusive() {
    Request request = opened();
    assertThat(request.line()).startsWith("POST ");
    assertThat(request.body())
        .isEqualTo("{\"event_name\":\"App Launched\",\"from\":20250101,\"to\":20250101}");
  }

  @Test
  void credentialsTravelInHeaders() {
    assertThat(opened().headers())
        .containsEntry("x-clevertap-account-id", "ACC-1")
        .containsEntry("x-clevertap-passcode", "s3cret-pass");
  }

  @Test
  void contentTypeIsJsonOnPost() {
    assertThat(opened().headers()).containsEntry("content-type", "application/json");
  }

  @Test
  void noContentTypeAndNoHeaderOfOursOnGet() {
    try (StubCleverTap stub = StubCleverTap.answering(ok(page(0, 1, null)))) {
      stub.client().page(ACCOUNT, "c", StopSignal.NEVER);
      assertThat(stub.requests.get(0).headers())
          .containsKey("x-clevertap-passcode")
          .doesNotContainKeys("content-type", "sluice-verbatim-query");
    }
  }

  @Test
  void eventNameIsEscapedInTheBody() {
    EventQuery query = new EventQuery("say \"hi\" \\ ümlaut", DAY, DAY.plusDays(1));
    assertThat(query.toJson())
        .isEqualTo(
            "{\"event_name\":\"say \\\"hi\\\" \\\\ ümlaut\",\"from\":20250101,\"to\":20250102}");
  }

  @Test
  void checkPostsToNow() {
    try (StubCleverTap stub = StubCleverTap.answering(ok("{\"status\":\"success\",\"count\":3}"))) {
      stub.client().check(ACCOUNT, StopSignal.NEVER);
      assertThat(stub.requests.get(0).line()).isEqualTo("POST /1/now.json HTTP/1.1");
    }
  }

  @Test
  void regionStandsInTheHostUnlessTheUrlIsFixed() {
    assertThat(settings("https://{region}.api.clevertap.com").baseUrl(ACCOUNT))
        .hasToString("https://in1.api.clevertap.com");
    assertThat(settings("http://localhost:9000/ct").baseUrl(ACCOUNT))
        .hasToString("http://localhost:9000/ct");
  }

  @Test
  void pathOfTheConfiguredUrlIsKept() {
    try (StubCleverTap stub = StubCleverTap.answering(ok(page(0, 1, null)))) {
      CleverTapClient client =
          new CleverTapClient(settings(stub.url() + "/ct/"), new RecordedPause());
      client.page(ACCOUNT, "a%2Fb", StopSignal.NEVER);
      assertThat(stub.targets()).containsExactly("/ct/1/events.json?cursor=a%2Fb");
    }
  }

  @Test
  void regionThatWouldChangeTheHostIsRefused() {
    assertThatThrownBy(() -> new AccountAccess("A", "p", "evil.example/"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("evil.example/");
  }

  @Test
  void passcodeIsNotInTheTextOfTheAccount() {
    assertThat(ACCOUNT.toString()).contains("ACC-1", "in1").doesNotContain("s3cret-pass");
  }

  @Test
  void daysInTheWrongOrderAreRefused() {
    assertThatThrownBy(() -> new EventQuery("E", DAY, DAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2024-12-31");
  }

  private static Request opened() {
    try (StubCleverTap stub = StubCleverTap.answering(ok(OPENED))) {
      stub.client().open(ACCOUNT, QUERY, StopSignal.NEVER);
      return stub.requests.get(0);
    }
  }

  private static CleverTapSettings settings(String url) {
    return new CleverTapSettings(
        url, Duration.ofSeconds(5), 2, Duration.ofMinutes(5), Duration.ofSeconds(30), 64 << 20);
  }
}
