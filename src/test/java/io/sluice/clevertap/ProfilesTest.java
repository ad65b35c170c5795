package io.sluice.clevertap;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.clevertap.call.Answer;
import io.sluice.clevertap.call.AnswerReader;
import io.sluice.record.ProfileRecord;
import io.sluice.record.RecordFormat;
import io.sluice.record.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that are read from one profile, and that none is lost. */
class ProfilesTest {

  private static final String WHOLE =
      """
      { "identity": "cust-1", "all_identities": ["cust-1", 77, {}, ""], "email": "p@foo.com",
        "name": "Pétér 😀", "phone": 14155551234,
        "profileData": { "Plan": "gold", "Born": "$D_631152000", "Langues": ["fr", {"a": 1}] },
        "platformInfo": [ {"platform": "iOS", "push_token": "t"},
          {"platform": "Android", "objectId": "__g1"}, {"objectId": "__g2"} ] }""";

  @Test
  void aWholeProfileIsRead() {
    ProfileRecord record = record(WHOLE);

    assertThat(record.rejection()).isNull();
    assertThat(record.identity()).isEqualTo("cust-1");
    assertThat(record.allIdentities()).containsExactly("cust-1", "77");
    assertThat(record.email()).isEqualTo("p@foo.com");
    assertThat(record.phone()).isEqualTo("14155551234");
    assertThat(record.name()).isEqualTo("Pétér 😀");
    assertThat(record.objectId()).isEqualTo("__g1");
    assertThat(record.dataCount()).isEqualTo(3);
    assertThat(record.traitCount()).isEqualTo(6);
    assertThat(record.dateCount()).isOne();
    assertThat(record.dateEpochSecond(0)).isEqualTo(631152000);
    assertThat(text(record, record.dataStart(), record.dataEnd()))
        .startsWith("{ \"Plan\"")
        .endsWith("{\"a\": 1}] }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"objectId\":\"top\",\"platformInfo\":[{\"objectId\":\"device\"}]}",
        "{\"platformInfo\":[{\"objectId\":\"device\"}],\"objectId\":\"top\"}",
        "{\"objectId\":\"top\",\"platformInfo\":null}",
        "{\"objectId\":\"top\",\"platformInfo\":{\"objectId\":\"device\"}}"
      })
  void theObjectIdAtTheTopWins(String json) {
    assertThat(record(json).objectId()).isEqualTo("top");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"platformInfo\":[]}",
        "{\"platformInfo\":[null,1,[{\"objectId\":\"x\"}],{\"objectId\":{\"objectId\":\"x\"}}]}",
        "{\"identity\":null,\"all_identities\":\"u1\",\"email\":[\"e\"],\"name\":true,\"phone\":\" \"}",
        "{\"profileData\":null}"
      })
  void whatHasAnotherShapeIsAbsent(String json) {
    ProfileRecord record = record(json);

    assertThat(record.rejection()).isNull();
    assertThat(record.identity()).isNull();
    assertThat(record.allIdentities()).isEmpty();
    assertThat(record.objectId()).isNull();
    assertThat(record.traitCount()).isZero();
    assertThat(record.contentHashHigh()).isZero();
    assertThat(record.dataStart()).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1,{}]|RECORD_NOT_OBJECT",
        "null|RECORD_NOT_OBJECT",
        "'\"x\"'|RECORD_NOT_OBJECT",
        "{\"identity\":\"u\",\"profileData\":[1]}|TRAITS_NOT_OBJECT",
        "{\"profileData\":\"gold\",\"identity\":\"u\"}|TRAITS_NOT_OBJECT",
        "{\"profileData\":{\"a\":1},\"profileData\":7}|TRAITS_NOT_OBJECT"
      })
  void aRecordThatIsNoProfileIsRejectedAndNotLost(String json, RejectionCode rejection) {
    List<ProfileRecord> records = records("{\"identity\":\"a\"}," + json + ",{\"identity\":\"b\"}");

    assertThat(records).hasSize(3);
    assertThat(records.get(1).rejection()).isEqualTo(rejection);
    assertThat(text(records.get(1), records.get(1).start(), records.get(1).end())).isEqualTo(json);
    assertThat(records.get(2).identity()).isEqualTo("b");
    assertThat(records.get(2).traitCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"profileData\":{\"b\":2,\"a\":{\"x\":1,\"y\":[1,2]}}}"
            + "|{\"profileData\":{ \"a\":{\"y\":[1.0,2],\"x\":10e-1},\"\\u0062\" : 2 }}",
        "{\"email\":\"e\",\"profileData\":{\"a\":1}}|{\"profileData\":{\"a\":1,\"email\":\"e\"}}",
        "{\"profileData\":{\"email\":\"old\",\"a\":1},\"email\":\"e\"}"
            + "|{\"profileData\":{\"a\":1,\"em\\u0061il\":\"e\"}}",
        "{\"phone\":5,\"profileData\":{}}|{\"phone\":\"5\"}",
        "{\"identity\":\"u1\",\"name\":\"N\"}|{\"identity\":\"u2\",\"name\":\"N\",\"platformInfo\":[]}"
      })
  void equalTraitsHaveOneHashHoweverTheyAreWritten(String one, String other) {
    assertSameContent(record(one), record(other));
    assertThat(record(one).traitCount()).isEqualTo(record(other).traitCount());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"profileData\":{\"a\":1}}|{\"profileData\":{\"a\":\"1\"}}",
        "{\"profileData\":{\"a\":[1,2]}}|{\"profileData\":{\"a\":[2,1]}}",
        "{\"profileData\":{\"a\":\"b\",\"c\":\"d\"}}|{\"profileData\":{\"a\":\"d\",\"c\":\"b\"}}",
        "{\"email\":\"x\"}|{\"phone\":\"x\"}",
        "{\"email\":\"x\"}|{}",
        "{\"profileData\":{\"Email\":\"x\"}}|{\"email\":\"x\"}",
        "{\"profileData\":{\"a\":{\"email\":\"old\"}},\"email\":\"e\"}"
            + "|{\"profileData\":{\"a\":{\"email\":\"e\"}},\"email\":\"e\"}"
      })
  void otherTraitsHaveAnotherHash(String one, String other) {
    assertThat(record(one).contentHashHigh()).isNotEqualTo(record(other).contentHashHigh());
    assertThat(record(one).contentHashLow()).isNotEqualTo(record(other).contentHashLow());
  }

  @Test
  void aMemberOfProfileDataIsReplacedOnlyByAValueOfTheTopLevel() {
    ProfileRecord record =
        record(
            "{\"profileData\":{\"email\":{\"deep\":[1]},\"name\":\"N\",\"email\":\"b\"},"
                + "\"email\":\"top\"}");

    assertThat(record.replacedCount()).isEqualTo(2);
    assertThat(text(record, record.replacedStart(0), record.replacedEnd(0)))
        .isEqualTo("{\"deep\":[1]}");
    assertThat(record.replacement(1)).isEqualTo("top");
    assertThat(record.isReplaced("email")).isTrue();
    assertThat(record.isReplaced("name")).isFalse();
    assertThat(record.traitCount()).isEqualTo(2);
    assertSameContent(record, record("{\"name\":\"N\",\"email\":\"top\"}"));
  }

  @Test
  void deepAndLargeProfilesAreRead() {
    String deep = "{\"a\":".repeat(500) + "1" + "}".repeat(500);
    String wide = "\"" + "x".repeat(3_000_000) + "\"";
    List<ProfileRecord> records =
        records("{\"profileData\":" + deep + "},{\"profileData\":{\"w\":" + wide + "}}");

    assertThat(records).extracting(ProfileRecord::traitCount).containsExactly(1, 1);
  }

  private static void assertSameContent(ProfileRecord one, ProfileRecord other) {
    assertThat(one.contentHashHigh()).isEqualTo(other.contentHashHigh());
    assertThat(one.contentHashLow()).isEqualTo(other.contentHashLow());
  }

  private static String text(ProfileRecord record, int start, int end) {
    return new String(record.page(), start, end - start, StandardCharsets.UTF_8);
  }

  private static ProfileRecord record(String json) {
    return records(json).get(0);
  }

  private static List<ProfileRecord> records(String json) {
    String body = "{\"status\":\"success\",\"records\":[" + json + "]}";
    Answer<ProfileRecord> answer =
        AnswerReader.read(200, body.getBytes(StandardCharsets.UTF_8), RecordFormat.PROFILES);
    assertThat(answer.trouble()).isNull();
    return answer.records();
  }
}
