package io.sluice.export.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sluice.clevertap.HostileRecords;
import io.sluice.delivery.StopSignal;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.slice.FakeStep;
import io.sluice.export.job.slice.Sendable;
import io.sluice.export.job.slice.Works;
import io.sluice.partner.Partner;
import io.sluice.record.EventRecord;
import io.sluice.record.StoredRecord;
import io.sluice.run.books.Rejection;
import io.sluice.run.books.SliceAdvance;
import io.sluice.segment.message.BatchLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a record holds, it becomes a message that Segment takes, or a rejection; never both. */
class HostileRecordsTest {

  private static final int RECORDS = 5_000;
  private static final long SEED = 20_261_124;

  private final ObjectMapper strict = new ObjectMapper();
  private final EventWork work = work();
  private final SliceProcessor processor =
      Fields.set(new SliceProcessor(), "step", new FakeStep(work));

  @Test
  void everyRecordIsSentOrRejectedWithItsReason() throws IOException {
    strict
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNumberLength(100_000).build());
    HostileRecords hostile = new HostileRecords(SEED);
    Set<String> reasons = new HashSet<>();
    Set<String> messageIds = new HashSet<>();
    int sent = 0;
    for (int i = 0; i < RECORDS; i++) {
      String json = hostile.next();
      Sendable sendable = processor.processItem(read(json));
      SliceAdvance advance = work.chunk().take();

      assertThat(advance.keys()).as("record %d of seed %d: %s", i, SEED, json).hasSize(1);
      assertThat(advance.rejected()).hasSize(sendable == null ? 1 : 0);
      if (sendable == null) {
        Rejection rejected = advance.rejected().get(0);
        assertThat(rejected.payload()).isEqualTo(json);
        assertThat(messageIds.add(rejected.messageId())).isTrue();
        reasons.add(rejected.reason());
      } else {
        sent++;
        assertIsMessage(sendable);
        assertThat(messageIds.add(sendable.message().messageId())).isTrue();
      }
    }
    assertThat(sent).as("the seed holds some that can be sent").isGreaterThan(300);
    assertThat(reasons)
        .contains(
            "record_unreadable",
            "record_not_object",
            "timestamp_unreadable",
            "properties_not_object",
            "no_user_anon_id",
            "message_too_large");
  }

  private void assertIsMessage(Sendable sendable) throws IOException {
    byte[] json = sendable.message().json();
    assertThat(json.length).isLessThanOrEqualTo(BatchLimits.MAX_MESSAGE_BYTES);
    JsonNode message = strict.readTree(json);
    assertThat(message.path("type").asText()).isEqualTo("track");
    assertThat(message.path("properties").isObject()).isTrue();
    assertThat(Instant.parse(message.path("timestamp").asText())).isNotNull();
    assertThat(message.path("userId").asText() + message.path("anonymousId").asText()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "20251102013000,2025-11-02T05:30:00.000Z", // twice: the earlier
    "20260308023000,2026-03-08T07:30:00.000Z" // never: shifted by the gap
  })
  void anHourThatIsRepeatedOrSkippedHasATime(long ts, String timestamp) {
    Sendable sendable =
        processor.processItem(
            read("{\"profile\":{\"objectId\":\"o\"},\"ts\":" + ts + ",\"event_props\":{}}"));

    assertThat(new String(sendable.message().json(), StandardCharsets.UTF_8)).contains(timestamp);
  }

  @Test
  void aTimeBehindTheYear9999IsNoTime() {
    processor.processItem(
        read("{\"profile\":{\"objectId\":\"o\"},\"ts\":99991231235959,\"event_props\":{}}"));

    assertThat(work.chunk().take().rejected())
        .extracting(Rejection::reason)
        .containsExactly("timestamp_unreadable");
  }

  private static EventRecord read(String json) {
    return StoredRecord.event(json.getBytes(StandardCharsets.UTF_8));
  }

  private static EventWork work() {
    Partner partner = Samples.partner();
    partner.getAccount().setZone(ZoneId.of("America/New_York"));
    return Works.work(partner, StopSignal.NEVER);
  }
}
