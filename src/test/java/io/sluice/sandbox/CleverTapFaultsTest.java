package io.sluice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.sandbox.clevertap.CleverTapFault;
import io.sluice.sandbox.clevertap.CleverTapSandbox;
import io.sluice.sandbox.data.SandboxData;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleverTapFaultsTest {
  private final CleverTapSandbox clevertap =
      CleverTapSandbox.start(0, SandboxData.typical(1_000), SandboxClock.at(CleverTaps.NOW));
  private String cursor;

  @BeforeEach
  void open() {
    cursor = CleverTaps.open(clevertap, "Charged", "?batch_size=230");
  }

  @AfterEach
  void stop() {
    clevertap.close();
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_401, 401, Invalid Credentials",
    "HTTP_429, 429, Too many concurrent requests",
    "HTTP_500, 500, An unknown error occurred",
    "HTTP_503, 503, An unknown error occurred",
    "CODE_1, 200, Too many requests",
    "CODE_2, 200, 'Request still in progress, please retry later'"
  })
  void faultPassesAndTheCursorLivesOn(CleverTapFault fault, int status, String error) {
    clevertap.faults().next(fault, 2);
    assertAnswer(page(), status, error);
    assertAnswer(page(), status, error);
    assertThat(page().body()).startsWith("{\"status\":\"success\"");
    assertThat(clevertap.stats().faults()).containsEntry(fault, 2L);
  }

  @ParameterizedTest
  @CsvSource({"LOST_CURSOR, 200, Incorrect Usage", "EXPIRED_CURSOR, 400, CURSOR_INVALIDATED"})
  void lostCursorStaysLost(CleverTapFault fault, int status, String error) {
    clevertap.faults().next(fault, 1);
    assertAnswer(page(), status, error);
    assertAnswer(page(), 400, "CURSOR_INVALIDATED");
    assertThat(CleverTaps.records(clevertap, "Charged", "")).hasSize(1_000);
  }

  @Test
  void emptyPageLeadsToThePageThatWasAskedFor() {
    clevertap.faults().next(CleverTapFault.EMPTY_PAGE, 1);
    JsonNode empty = CleverTaps.json(page().body());
    assertThat(empty.path("records")).isEmpty();
    String next = empty.path("next_cursor").asText();
    assertThat(next).isNotEqualTo(cursor);
    assertThat(CleverTaps.json(CleverTaps.page(clevertap, next).body()).path("records"))
        .isEqualTo(CleverTaps.json(page().body()).path("records"));
  }

  @Test
  void cycleOfTheFirstPageGivesTheCursorThatWasUsed() {
    clevertap.faults().next(CleverTapFault.CURSOR_CYCLE, 1);
    JsonNode page = CleverTaps.json(page().body());
    assertThat(page.path("records")).hasSize(230);
    assertThat(page.path("next_cursor").asText()).isEqualTo(cursor);
  }

  @Test
  void cycleLeadsToAnyCursorOfTheChainSoFar() {
    List<String> chain = chain();
    String last = chain.get(2);
    clevertap.faults().next(CleverTapFault.CURSOR_CYCLE, 100);
    Set<String> ledTo = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      ledTo.add(next(last));
    }
    assertThat(ledTo).containsExactlyInAnyOrderElementsOf(chain);
  }

  @Test
  void cycleAfterADetourLeadsToACursorThatWasUsed() {
    clevertap.faults().next(CleverTapFault.EMPTY_PAGE, 1);
    List<String> chain = chain();
    clevertap.faults().next(CleverTapFault.CURSOR_CYCLE, 100);
    for (int i = 0; i < 100; i++) {
      assertThat(chain).contains(next(chain.get(2)));
    }
  }

  /** The first three cursors. */
  private List<String> chain() {
    String second = next(cursor);
    return List.of(cursor, second, next(second));
  }

  private String next(String of) {
    return CleverTaps.json(CleverTaps.page(clevertap, of).body()).path("next_cursor").asText();
  }

  @Test
  void notJsonIsHtml() {
    clevertap.faults().next(CleverTapFault.NOT_JSON, 1);
    HttpResponse<String> answer = page();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("<html>");
  }

  @Test
  void cutPageBreaksOffInTheMiddle() {
    clevertap.faults().next(CleverTapFault.CUT_PAGE, 1);
    assertThatThrownBy(this::page)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("bytes");
    assertThat(page().body()).endsWith("]}");
  }

  @Test
  void resetGivesNoAnswer() {
    clevertap.faults().next(CleverTapFault.RESET, 1);
    String body = CleverTaps.selection("Charged");
    assertThatThrownBy(() -> CleverTaps.post(clevertap, "/1/events.json", body))
        .isInstanceOf(UncheckedIOException.class);
  }

  private HttpResponse<String> page() {
    return CleverTaps.page(clevertap, cursor);
  }

  private static void assertAnswer(HttpResponse<String> answer, int status, String error) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(CleverTaps.json(answer.body()).path("error").asText()).isEqualTo(error);
  }
}
