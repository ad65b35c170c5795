package io.sluice.clevertap.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of errors, line by line. */
class AnswerMeaningTest {

  @ParameterizedTest(name = "{0} {1} means {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200|{\"status\":\"success\"}|SUCCESS",
        "200|{\"status\":\"partial\",\"req_id\":384649162721}|PARTIAL",
        "200|{\"status\":\"fail\",\"error\":\"Request still in progress, please retry later\",\"code\":2}|STILL_IN_PROGRESS",
        "200|{\"status\":\"fail\",\"code\":2}|STILL_IN_PROGRESS",
        "200|{\"status\":\"fail\",\"error\":\"Request still in progress, please retry later\"}|STILL_IN_PROGRESS",
        "200|{\"status\":\"fail\",\"code\":1}|THROTTLED",
        "200|{\"status\":\"fail\",\"error\":\"Too many requests\"}|THROTTLED",
        "200|{\"status\":\"fail\",\"error\":\"Incorrect Usage\",\"code\":3}|CURSOR_LOST",
        "400|{\"status\":\"fail\",\"error\":\"invalid cursor\",\"code\":400}|CURSOR_LOST",
        "500|{\"status\":\"fail\",\"error\":\"CURSOR_INVALIDATED\"}|CURSOR_LOST",
        "400|{\"status\":\"fail\",\"error\":\"Export not allowed for this event\",\"code\":400}|EVENT_REFUSED",
        "400|{\"status\":\"fail\",\"error\":\"[\\\"Invalid event : X\\\"]\",\"code\":400}|UNKNOWN_EVENT",
        "200|{\"status\":\"fail\",\"error\":\"[\\\"Invalid event : X\\\"]\",\"code\":400}|UNKNOWN_EVENT",
        "400|{\"status\":\"fail\",\"error\":[\"Invalid event : X\"],\"code\":400}|UNKNOWN_EVENT",
        "400|{\"status\":\"fail\",\"error\":\"[\\\"Invalid event : Too many requests\\\"]\"}|UNKNOWN_EVENT",
        "401|{\"status\":\"fail\",\"error\":\"Invalid Credentials\",\"code\":401}|CREDENTIALS_REJECTED",
        "200|{\"status\":\"fail\",\"error\":\"Invalid Credentials\",\"code\":401}|CREDENTIALS_REJECTED",
        "401|<html>|CREDENTIALS_REJECTED",
        "429|{\"status\":\"fail\",\"error\":\"Too many concurrent requests\",\"code\":429}|BUSY",
        "200|{\"status\":\"fail\",\"code\":429}|BUSY",
        "429|slow down|BUSY",
        "500|{\"status\":\"fail\",\"error\":\"An unknown error occurred\",\"code\":500}|FAILED_TRY",
        "200|{\"status\":\"fail\",\"error\":\"An unknown error occurred\",\"code\":500}|FAILED_TRY",
        "503|<html>|FAILED_TRY",
        "502|{}|FAILED_TRY",
        "408|{}|FAILED_TRY",
        "200|{}|FAILED_TRY",
        "200|[]|FAILED_TRY",
        "200|<html>|FAILED_TRY",
        "200|{\"status\":\"success\",\"records\":[{|FAILED_TRY",
        "200|{\"status\":\"success\"} {}|FAILED_TRY",
        "204|{}|FAILED_TRY",
        "200|{\"status\":\"fail\",\"error\":\"invalid request id\"}|COUNT_LOST",
        "400|{\"status\":\"fail\",\"error\":\"Invalid date range\",\"code\":400}|REFUSED",
        "200|{\"status\":\"fail\",\"error\":\"something else\",\"code\":7}|REFUSED",
        "200|{\"status\":\"fail\"}|REFUSED",
        "403|{\"status\":\"fail\",\"error\":\"Not allowed\",\"code\":403}|REFUSED",
        "403|<html>|FAILED_TRY",
        "404|<html>|FAILED_TRY",
        "400|[]|FAILED_TRY",
        "302|<html>|FAILED_TRY",
        "307|<html>|FAILED_TRY",
        "301|<html>|REFUSED",
        "308|<html>|REFUSED",
      })
  void answerMeans(int http, String body, AnswerMeaning meaning) {
    assertThat(read(http, body).meaning()).isEqualTo(meaning);
  }

  @Test
  void emptyBodyIsAFailedTry() {
    assertThat(read(200, "").meaning()).isEqualTo(AnswerMeaning.FAILED_TRY);
  }

  @Test
  void emptyRefusalIsAFailedTry() {
    assertThat(read(403, "").meaning()).isEqualTo(AnswerMeaning.FAILED_TRY);
    assertThat(read(401, "").meaning()).isEqualTo(AnswerMeaning.CREDENTIALS_REJECTED);
  }

  @Test
  void noAnswerIsAFailedTry() {
    assertThat(Answer.none("connection refused").meaning()).isEqualTo(AnswerMeaning.FAILED_TRY);
  }

  private static Answer<?> read(int http, String body) {
    return AnswerReader.read(http, body.getBytes(StandardCharsets.UTF_8));
  }
}
