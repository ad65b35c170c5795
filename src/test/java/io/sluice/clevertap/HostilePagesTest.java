package io.sluice.clevertap;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.clevertap.call.Answer;
import io.sluice.clevertap.call.AnswerReader;
import io.sluice.record.EventRecord;
import io.sluice.record.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No page loses a record, whatever its records hold; a page that is no page is no page. */
class HostilePagesTest {

  private static final int PAGES = 400;
  private static final long SEED = 20_261_123;

  @Test
  void everyRecordOfEveryPageComesBackAsItStoodThere() {
    HostileRecords hostile = new HostileRecords(SEED);
    Random sizes = new Random(SEED);
    int unreadable = 0;
    for (int i = 0; i < PAGES; i++) {
      List<String> records = Stream.generate(hostile::next).limit(sizes.nextInt(8)).toList();

      Answer<EventRecord> answer = AnswerReader.read(200, HostileRecords.page(records, "c"));

      assertThat(answer.trouble()).as("page %d of seed %d", i, SEED).isNull();
      assertThat(answer.field("next_cursor")).isEqualTo("c");
      assertThat(answer.records().stream().map(HostilePagesTest::text))
          .as("page %d of seed %d", i, SEED)
          .containsExactlyElementsOf(records);
      unreadable += (int) answer.records().stream().filter(HostilePagesTest::isUnreadable).count();
    }
    assertThat(unreadable).as("the seed holds some that no parser reads").isGreaterThan(100);
  }

  @Test
  void oneThatNobodyCanReadLeavesTheOthersWhole() {
    List<String> records =
        List.of(good(1), "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", good(2));

    Answer<EventRecord> answer = AnswerReader.read(200, HostileRecords.page(records, null));

    assertThat(answer.records())
        .extracting(EventRecord::rejection)
        .containsExactly(null, RejectionCode.RECORD_UNREADABLE, null);
    assertThat(answer.records().get(2).ts()).isEqualTo(20261120101500L);
    assertThat(answer.field("next_cursor")).isNull();
  }

  @Test
  void aTextOfTenMegabytesIsRead() {
    String large =
        "{\"ts\":20261120101500,\"event_props\":{\"a\":\"" + "x".repeat(10 << 20) + "\"}}";

    Answer<EventRecord> answer =
        AnswerReader.read(200, HostileRecords.page(List.of(good(1), large), "c"));

    assertThat(answer.records()).extracting(EventRecord::rejection).containsExactly(null, null);
  }

  @Test
  void bytesThatAreNoUtf8AreReplacedAndNothingElse() {
    byte[] page = HostileRecords.page(List.of(good(1), "{\"a\":\"?\",\"b\":NaN}"), "c");
    page[new String(page, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xFF;

    Answer<EventRecord> answer = AnswerReader.read(200, page);

    assertThat(answer.records())
        .extracting(HostilePagesTest::text)
        .containsExactly(good(1), "{\"a\":\"\ufffd\",\"b\":NaN}");
  }

  /** A page that is cut off anywhere must be asked for again: else its end would be lost. */
  @Test
  void aPageThatIsCutOffIsNoPageWhereverItEnds() {
    byte[] page = HostileRecords.page(List.of(good(1), "{\"b\":NaN,\"c\":\"\\x\"}", "[[}"), "c");
    byte[] whole = HostileRecords.page(List.of(good(1), "{\"b\":NaN,\"c\":\"\\x\"}"), "c");
    for (byte[] body : List.of(page, whole)) {
      for (int length = 0; length < body.length; length++) {
        assertThat(AnswerReader.read(200, Arrays.copyOf(body, length)).trouble())
            .as("cut at %d", length)
            .isNotNull();
      }
    }
    assertThat(AnswerReader.read(200, whole).records()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"success\",\"records\":{\"a\":1}}",
        "{\"status\":\"success\",\"records\":\"[]\"}",
        "{\"status\":\"success\",\"records\":7}",
        "{\"status\":\"success\",\"records\":[],\"next_cursor\":{}}",
        "{\"status\":\"success\",\"records\":[],\"next_cursor\":[\"c\"]}",
        "{\"status\":\"success\",\"records\":[],\"next_cursor\":\"c\",\"next_cursor\":null}",
        "{\"status\":\"success\",\"records\":[NaN],\"next_cursor\":{}}",
        "{\"status\":\"success\",\"records\":[{\"a\":[}]}]}",
        "{\"status\":\"success\",\"records\":[{}]} {\"records\":[{}]}",
        "[{\"records\":[{}]}]",
        "{\"status\":\"success\" \"records\":[NaN]}",
        "<html>records</html>"
      })
  void aBodyThatWouldLoseRecordsOrTheChainIsNotTaken(String body) {
    assertThat(AnswerReader.read(200, body.getBytes(StandardCharsets.UTF_8)).trouble()).isNotNull();
  }

  @Test
  void listsThatStandThereTwiceAreBothRead() {
    String body = "{\"status\":\"success\",\"records\":[1],\"records\":[NaN,2]}";

    assertThat(AnswerReader.read(200, body.getBytes(StandardCharsets.UTF_8)).records())
        .extracting(HostilePagesTest::text)
        .containsExactly("1", "NaN", "2");
  }

  private static String good(int n) {
    return "{\"profile\":{\"identity\":\"u%d\"},\"ts\":20261120101500,\"event_props\":{}}"
        .formatted(n);
  }

  private static boolean isUnreadable(EventRecord record) {
    return record.rejection() == RejectionCode.RECORD_UNREADABLE;
  }

  private static String text(EventRecord record) {
    int length = record.end() - record.start();
    return new String(record.page(), record.start(), length, StandardCharsets.UTF_8);
  }
}
