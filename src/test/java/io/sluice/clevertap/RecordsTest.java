package io.sluice.clevertap;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.clevertap.call.Answer;
import io.sluice.clevertap.call.AnswerMeaning;
import io.sluice.clevertap.call.AnswerReader;
import io.sluice.record.EventRecord;
import io.sluice.record.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that are read from one record, and that none is lost. */
class RecordsTest {

  private static final String CAPTURED =
      """
      { "profile": { "objectId": "__g9e75e20d", "platform": "Android", "os_version": "10",
          "app_version": "1.1.7", "make": "xiaomi", "model": "M2006C3MII",
          "push_token": "fcm:eJX8", "identity": "5555555555",
          "all_identities": ["5555555555"], "email": "p@foo.com", "phone": "+14155551234",
          "name": "Peter", "profileData": { "favoriteColor": "blue", "email": "other" },
          "df": { "2": 320 }, "events": { "App Launched": { "count": 1,
          "first_seen": 1668817176, "last_seen": 1668817176 } } },
        "session_props": { "session_source": "Others", "utm_source": "google-play" },
        "ts": 20221119054937, "event_props": { "Install": "y" } }""";

  @Test
  void capturedRecordIsReadWhole() {
    EventRecord record = record(CAPTURED);
    assertThat(record.rejection()).isNull();
    assertThat(record.ts()).isEqualTo(20221119054937L);
    assertThat(record.objectId()).isEqualTo("__g9e75e20d");
    assertThat(record.identity()).isEqualTo("5555555555");
    assertThat(record.email()).isEqualTo("p@foo.com");
    assertThat(record.phone()).isEqualTo("+14155551234");
    assertThat(record.platform()).isEqualTo("Android");
    assertThat(record.osVersion()).isEqualTo("10");
    assertThat(record.appVersion()).isEqualTo("1.1.7");
    assertThat(record.make()).isEqualTo("xiaomi");
    assertThat(record.model()).isEqualTo("M2006C3MII");
    assertThat(record.propertyCount()).isEqualTo(1);
    assertThat(record.dateCount()).isZero();
  }

  @Test
  void offsetsAreThoseOfTheRawBytes() {
    EventRecord record = record(CAPTURED.replace("Peter", "Pétér 😀"));
    assertThat(text(record, record.start(), record.end()))
        .startsWith("{ \"profile\"")
        .endsWith("}");
    assertThat(properties(record)).isEqualTo("{ \"Install\": \"y\" }");
    assertThat(text(record, record.sessionStart(), record.sessionEnd()))
        .isEqualTo("{ \"session_source\": \"Others\", \"utm_source\": \"google-play\" }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"success\",\"next_cursor\":\"n\",\"records\":[%s , %s]}",
        "{\"records\":[%s,%s],\"next_cursor\":\"n\",\"status\":\"success\"}",
        "\uFEFF{ \"records\" : [ %s , %s ] , \"extra\":{\"records\":[1]}, \"next_cursor\":\"n\", "
            + "\"status\":\"success\"}\n",
      })
  void keysOfAPageComeInAnyOrder(String shape) {
    Answer<EventRecord> answer = answer(shape.formatted(CAPTURED, "{\"ts\":20221119054938}"));
    assertThat(answer.meaning()).isEqualTo(AnswerMeaning.SUCCESS);
    assertThat(answer.field("next_cursor")).isEqualTo("n");
    assertThat(answer.records())
        .extracting(EventRecord::ts)
        .containsExactly(20221119054937L, 20221119054938L);
    assertThat(properties(answer.records().get(0))).isEqualTo("{ \"Install\": \"y\" }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"ts\":null}",
        "{\"ts\":true}",
        "{\"ts\":{\"a\":1}}",
        "{\"ts\":[20221119054937]}",
        "{\"ts\":\"yesterday 12:00\"}",
        "{\"ts\":1668817176}",
        "{\"ts\":202211190549370}",
        "{\"ts\":20260230120000}",
        "{\"ts\":20221319054937}",
        "{\"ts\":20221119254937}",
        "{\"ts\":20221119056037}",
        "{\"ts\":-2022111905493}",
        "{\"ts\":2.022111905493}",
        "{\"ts\":99999999999999999999999999999}",
      })
  void unreadableTimestampIsARejectionNotALoss(String json) {
    EventRecord record = record(json);
    assertThat(record.rejection()).isEqualTo(RejectionCode.TIMESTAMP_UNREADABLE);
    assertThat(text(record, record.start(), record.end())).isEqualTo(json);
  }

  @Test
  void timestampMayBeAStringOfDigits() {
    EventRecord record = record("{\"ts\":\"20221119054937\"}");
    assertThat(record.ts()).isEqualTo(20221119054937L);
    assertThat(record.rejection()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "\"tex\\u0074\"", "null", "true", "-1.5e3", "[1,[2]]", "\"\""})
  void recordThatIsNoObjectIsARejectionNotALoss(String element) {
    List<EventRecord> records =
        answer("{\"status\":\"success\",\"records\":[ %s , %s]}".formatted(element, CAPTURED))
            .records();
    assertThat(records).hasSize(2);
    EventRecord bad = records.get(0);
    assertThat(bad.rejection()).isEqualTo(RejectionCode.RECORD_NOT_OBJECT);
    assertThat(text(bad, bad.start(), bad.end())).isEqualTo(element);
    assertThat(records.get(1).rejection()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{\"a\":1}]", "\"text\"", "5", "false"})
  void propertiesThatAreNoObjectAreARejectionNotALoss(String properties) {
    EventRecord record = record("{\"event_props\":%s,\"ts\":20221119054937}".formatted(properties));
    assertThat(record.rejection()).isEqualTo(RejectionCode.PROPERTIES_NOT_OBJECT);
    assertThat(record.ts()).isEqualTo(20221119054937L);
    assertThat(record.propertiesStart()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"ts\":20221119054937,\"event_props\":null}", "{\"ts\":20221119054937}"})
  void absentPropertiesAreNoRejection(String json) {
    EventRecord record = record(json);
    assertThat(record.rejection()).isNull();
    assertThat(record.propertiesStart()).isEqualTo(-1);
    assertThat(record.propertiesEnd()).isEqualTo(-1);
    assertThat(record.propertyCount()).isZero();
    assertThat(record.sessionStart()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"event_props\":{\"a\":1,\"b\":\"$D_5\"},\"ts\":20221119054937,\"event_props\":{\"c\":[]}}",
        "{\"event_props\":7,\"ts\":20221119054937,\"event_props\":{\"c\":[]}}",
      })
  void lastOfTwoPropertiesObjectsCounts(String json) {
    EventRecord record = record(json);
    assertThat(record.rejection()).isNull();
    assertThat(properties(record)).isEqualTo("{\"c\":[]}");
    assertThat(record.dateCount()).isZero();
  }

  @Test
  void numbersAbove2Pow53AreKeptToTheDigit() {
    String json =
        "{\"profile\":{\"identity\":9007199254740993123,\"phone\":14155551234.50},"
            + "\"event_props\":{\"id\":9007199254740993123,\"x\":0.10000000000000000001}}";
    EventRecord record = record(json);
    assertThat(record.identity()).isEqualTo("9007199254740993123");
    assertThat(record.phone()).isEqualTo("14155551234.50");
    assertThat(properties(record))
        .isEqualTo("{\"id\":9007199254740993123,\"x\":0.10000000000000000001}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"  \"", "null", "true", "{\"a\":1}", "[\"x\"]"})
  void valueThatNamesNobodyIsNull(String identity) {
    EventRecord record =
        record("{\"profile\":{\"identity\":%s,\"email\":\"e\"}}".formatted(identity));
    assertThat(record.identity()).isNull();
    assertThat(record.email()).isEqualTo("e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"x\"", "1"})
  void profileThatIsNoObjectNamesNobody(String profile) {
    EventRecord record = record("{\"profile\":%s,\"ts\":20221119054937}".formatted(profile));
    assertThat(record.identity()).isNull();
    assertThat(record.rejection()).isNull();
  }

  @Test
  void datesAreFoundAtAnyDepth() {
    EventRecord record =
        record(
            "{\"event_props\":{\"é\":\"$D_1668817176\",\"Items\":[{\"d\" : \"$D_-86400\"},\"$D_0\"],"
                + "\"t\":\"\\u0024D_7\"}}");
    assertThat(record.dateCount()).isEqualTo(4);
    assertThat(date(record, 0)).isEqualTo("\"$D_1668817176\" 1668817176");
    assertThat(date(record, 1)).isEqualTo("\"$D_-86400\" -86400");
    assertThat(date(record, 2)).isEqualTo("\"$D_0\" 0");
    assertThat(date(record, 3)).isEqualTo("\"\\u0024D_7\" 7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$D_",
        "$D_-",
        "$D_12a",
        "$D_ 12",
        "$D_+12",
        "$D_1.5",
        "D_12",
        "$d_12",
        " $D_12",
        "$D",
        "$D_253402300800",
        "$D_-62167219201",
        "$D_9999999999999999999999",
        "$D_--1"
      })
  void malformedDateStaysText(String text) {
    assertThat(record("{\"event_props\":{\"d\":\"%s\"}}".formatted(text)).dateCount()).isZero();
  }

  @Test
  void keyOfADatesFormIsNoDate() {
    assertThat(record("{\"event_props\":{\"$D_12\":1}}").dateCount()).isZero();
  }

  @Test
  void propertiesAreCountedAtTheTopLevel() {
    assertThat(
            record("{\"event_props\":{\"a\":{\"b\":1,\"c\":2},\"d\":[{\"e\":1}]}}").propertyCount())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"20", "500"})
  void deepNestingIsRead(int depth) {
    String json = "{\"a\":".repeat(depth) + "[1]" + "}".repeat(depth);
    EventRecord record = record("{\"event_props\":" + json + "}");
    assertThat(properties(record)).isEqualTo(json);
  }

  @Test
  void manyDifferentLongKeysAreRead() {
    StringBuilder json = new StringBuilder("{\"k\":0");
    for (int i = 0; i < 20_000; i++) {
      json.append(",\"key ").append(Integer.toHexString(i * 0x9E3779B1)).append(" é\":").append(i);
    }
    json.append(",\"").append("x".repeat(1 << 19)).append("\":1}");
    EventRecord record = record("{\"event_props\":" + json + "}");
    assertThat(record.propertyCount()).isEqualTo(20_002);
    assertThat(properties(record)).hasSize(json.length());
  }

  @Test
  void longStringsAndLongNumbersAreRead() {
    String json = "{\"s\":\"%s\",\"n\":%s}".formatted("é".repeat(12 << 20), "7".repeat(9_999));
    assertThat(properties(record("{\"event_props\":" + json + "}"))).hasSize(json.length());
  }

  @Test
  void byteThatIsNoUtf8DoesNotKeepThePageFromDelivery() {
    byte[] body =
        "{\"status\":\"success\",\"records\":[{\"ts\":20221119054937,\"event_props\":{\"a\":\"?\"}}]}"
            .getBytes(StandardCharsets.US_ASCII);
    body[new String(body, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xC3;
    Answer<EventRecord> answer = AnswerReader.read(200, body);
    assertThat(properties(answer.records().get(0))).isEqualTo("{\"a\":\"\uFFFD\"}");
  }

  private static EventRecord record(String json) {
    List<EventRecord> records =
        answer("{\"status\":\"success\",\"records\":[" + json + "]}").records();
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private static Answer<EventRecord> answer(String body) {
    return AnswerReader.read(200, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String properties(EventRecord record) {
    return text(record, record.propertiesStart(), record.propertiesEnd());
  }

  private static String date(EventRecord record, int i) {
    return text(record, record.dateStart(i), record.dateEnd(i)) + " " + record.dateEpochSecond(i);
  }

  private static String text(EventRecord record, int start, int end) {
    return new String(record.page(), start, end - start, StandardCharsets.UTF_8);
  }
}
