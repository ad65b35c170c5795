package io.sluice.export.job.events;

import static io.sluice.export.job.slice.CleverTapStub.read;
import static io.sluice.export.job.slice.CleverTapStub.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.delivery.StopSignal;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.slice.Chunk;
import io.sluice.export.job.slice.FakeDestination;
import io.sluice.export.job.slice.FakeStep;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.Works;
import io.sluice.mapping.RecordKeys;
import io.sluice.partner.Partner;
import io.sluice.partner.WithoutUserId;
import io.sluice.record.EventRecord;
import io.sluice.run.books.Rejection;
import io.sluice.run.books.SliceAdvance;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventProcessorTest {

  private final Partner partner = Samples.partner();
  private final FakeDestination destination = new FakeDestination();
  private EventWork work = Works.work(partner, destination);
  private EventProcessor processor = processor();

  @Test
  void aRecordBecomesAMessageWithTheIdOfTheLedger() {
    String messageId = processor.processItem(read(record(1)));

    assertThat(sent())
        .singleElement()
        .extracting(FakeDestination.Taken::json)
        .asString()
        .startsWith("{\"type\":\"track\",\"messageId\":\"" + messageId)
        .contains("\"event\":\"App Launched\"", "\"userId\":\"u1\"", "\"properties\":{\"n\":1}");
    assertThat(messageId).isEqualTo(work.ledger().messageId());
    assertAdvance(1, 0);
  }

  @Test
  void identicalRecordsAreAllSentWithIdsOfTheirOwn() {
    EventRecord record = read(record(1));

    assertThat(processor.processItem(record)).isNotEqualTo(processor.processItem(record));
    assertAdvance(2, 0);
  }

  @Test
  void whatThisRunSettledIsNeitherSentNorCounted() {
    EventRecord record = read(record(1));
    work.ledger().addSettled(key(record));

    assertThat(processor.processItem(record)).isNull();
    assertThat(work.chunk().items()).isOne();
    assertAdvance(0, 0);
  }

  @Test
  void whatAnEarlierRunDeliveredIsSkippedAndCounted() {
    EventRecord record = read(record(1));
    work.ledger().addDeliveredEarlier(key(record));

    assertThat(processor.processItem(record)).isNull();
    assertAdvance(0, 1);
  }

  private static long key(EventRecord record) {
    RunContext run = Works.run(Samples.partner(), StopSignal.NEVER);
    String event = Works.slice().getEventName();
    return RecordKeys.key(
        new RecordKeys(run.source(), run.account().accountId(), event).digest(record));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "17|record_not_object",
        "{\"profile\":{\"identity\":\"u1\"},\"event_props\":{}}|timestamp_unreadable",
        "{\"profile\":{\"identity\":\"u1\"},\"ts\":20261340000000}|timestamp_unreadable",
        "{\"profile\":{\"identity\":\"u1\"},\"ts\":20261120101500,\"event_props\":[]}"
            + "|properties_not_object",
        "{\"ts\":20261120101500,\"event_props\":{}}|no_user_anon_id",
        "{\"profile\":{\"identity\":\" \"},\"ts\":20261120101500}|no_user_anon_id"
      })
  void aRecordThatCannotBeAMessageIsRejectedWithItsReason(String json, String reason) {
    assertThat(processor.processItem(read(json))).isNull();

    SliceAdvance advance = work.chunk().take();
    assertThat(advance.rejected())
        .singleElement()
        .satisfies(
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(reason);
              assertThat(rejected.payload()).isEqualTo(json);
            });
    assertThat(advance.keys()).hasSize(1);
    assertThat(sent()).isEmpty();
  }

  @Test
  void aRecordWithoutUserIdIsSentAnonymously() {
    assertThat(processor.processItem(read(record(1).replace("\"identity\":\"u1\",", ""))))
        .isNotNull();
    assertAdvance(1, 0);
  }

  @Test
  void aRecordWithoutUserIdIsRejectedWhenThePartnerSaysSo() {
    partner.setWithoutUserId(WithoutUserId.REJECT);
    work = Works.work(partner, destination);
    processor = processor();

    assertThat(processor.processItem(read(record(1).replace("\"identity\":\"u1\",", "")))).isNull();
    assertThat(work.chunk().take().rejected())
        .extracting(Rejection::reason)
        .containsExactly("no_user_id");
  }

  @Test
  void aMessageAbove32KilobytesIsRejectedWithItsPayload() {
    String json = record(1).replace("\"n\":1", "\"n\":\"" + "x".repeat(32_768) + "\"");

    assertThat(processor.processItem(read(json))).isNull();
    assertThat(work.chunk().take().rejected())
        .singleElement()
        .satisfies(
            rejected -> {
              assertThat(rejected.reason()).isEqualTo("message_too_large");
              assertThat(rejected.payload()).isEqualTo(json);
            });
    assertThat(sent()).isEmpty();
  }

  @Test
  void moreThanTenThousandPropertiesAreRejected() {
    StringBuilder properties = new StringBuilder("\"n\":1");
    for (int i = 0; i < 10_000; i++) {
      properties.append(",\"p").append(i).append("\":1");
    }

    assertThat(processor.processItem(read(record(1).replace("\"n\":1", properties)))).isNull();
    assertThat(work.chunk().take().rejected())
        .extracting(Rejection::reason)
        .containsExactly("too_many_properties");
  }

  @Test
  void theEndOfAChunkIsNoRecord() {
    assertThat(processor.processItem(Chunk.END)).isNull();
    assertThat(work.chunk().items()).isZero();
  }

  private EventProcessor processor() {
    return Fields.set(new EventProcessor(), "step", new FakeStep(work));
  }

  /** The messages that the chunk sends. */
  private List<FakeDestination.Taken> sent() {
    work.chunk().deliver(Clock.systemUTC());
    return destination.taken;
  }

  private void assertAdvance(int settled, int skipped) {
    SliceAdvance advance = work.chunk().take();
    assertThat(advance.keys()).hasSize(settled);
    assertThat(advance.skipped()).isEqualTo(skipped);
    assertThat(advance.rejected()).isEmpty();
  }
}
