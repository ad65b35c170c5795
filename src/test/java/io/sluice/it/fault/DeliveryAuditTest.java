package io.sluice.it.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.world.Installation;
import io.sluice.it.world.RejectionView;
import io.sluice.it.world.SentEvent;
import io.sluice.sandbox.clevertap.CleverTapSandbox;
import io.sluice.sandbox.data.ExpectedRecord;
import io.sluice.sandbox.data.Flaw;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.segment.StoredMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An audit that cannot find anything proves nothing. */
class DeliveryAuditTest {
  private static final String EVENT = "Charged";
  private static final FaultPlan PLAN =
      new FaultPlan(1, false, 1, List.of(EVENT), 1, false, 0, Map.of(), Map.of(), List.of());

  private final CleverTapSandbox clevertap =
      CleverTapSandbox.start(0, FaultData.sandbox().withZone(Installation.ZONE));
  private final Arrivals arrivals = new Arrivals("key");
  private final List<StoredMessage> messages = new ArrayList<>();
  private final List<RejectionView> rejections = new ArrayList<>();
  private ExpectedDelivery expected;

  @BeforeEach
  void deliverEverything() {
    SandboxAccount account = clevertap.account();
    expected = ExpectedDelivery.of(PLAN, clevertap, account);
    ExpectedDelivery.forEachRecord(PLAN, clevertap, account, (event, record) -> deliver(record));
  }

  @AfterEach
  void close() {
    clevertap.close();
  }

  private void deliver(ExpectedRecord record) {
    String id = Integer.toString(messages.size() + rejections.size());
    switch (record.flaw()) {
      case NONE -> messages.add(message(id, record));
      case UNREADABLE_TS -> reject(record, "99999999999999", "timestamp_unreadable");
      case UNIDENTIFIED -> reject(record, Long.toString(record.ts()), "no_user_anon_id");
      case OVERSIZED -> reject(record, Long.toString(record.ts()), "message_too_large");
    }
  }

  private static StoredMessage message(String id, ExpectedRecord record) {
    SentEvent sent = SentEvent.of(EVENT, record).withIsoDates();
    String userId = sent.userId() == null ? "" : "\"userId\":\"" + sent.userId() + "\",";
    String json =
        "{%s\"anonymousId\":\"%s\",\"timestamp\":\"%s\",\"properties\":%s}"
            .formatted(userId, sent.anonymousId(), sent.timestamp(), sent.properties());
    return new StoredMessage("key", id, "track", EVENT, null, Instant.EPOCH, json);
  }

  private void reject(ExpectedRecord record, String ts, String reason) {
    String payload = "{\"ts\":%s,\"event_props\":%s}".formatted(ts, record.eventProps());
    long id = rejections.size();
    rejections.add(
        new RejectionView(
            id, 1, 1, EVENT, LocalDate.EPOCH, reason, null, payload, "ct-1", null, null));
  }

  private List<String> faults() {
    messages.forEach(arrivals);
    return new DeliveryAudit(expected).messages(arrivals).rejections(rejections).faults();
  }

  @Test
  void everythingThereIsGood() {
    assertThat(faults()).isEmpty();
    assertThat(expected.records()).isEqualTo(messages.size() + rejections.size());
    assertThat(rejections).isNotEmpty();
  }

  @Test
  void aRepeatOfTheSameBatchIsGood() {
    messages.addAll(List.copyOf(messages.subList(0, 100)));

    assertThat(faults()).isEmpty();
    assertThat(arrivals.repeats()).isEqualTo(100);
  }

  @Test
  void aLostRecordIsFound() {
    messages.remove(7);

    assertThat(faults()).singleElement().asString().startsWith("1 records lack their message ids");
  }

  @Test
  void aRecordUnderTwoIdsIsFound() {
    StoredMessage first = messages.get(0);
    messages.add(
        new StoredMessage("key", "twice", "track", EVENT, null, Instant.EPOCH, first.json()));

    assertThat(faults()).singleElement().asString().startsWith("1 message ids too many");
  }

  @Test
  void anIdWithOtherContentIsFound() {
    StoredMessage other = messages.get(1);
    messages.add(
        new StoredMessage(
            "key", messages.get(0).messageId(), "track", EVENT, null, Instant.EPOCH, other.json()));

    assertThat(faults()).singleElement().asString().startsWith("other content under the id");
  }

  @Test
  void aRejectionWithAnotherReasonIsFound() {
    RejectionView first = rejections.remove(0);
    String reason = first.reason().equals("no_user_id") ? "message_too_large" : "no_user_id";
    rejections.add(
        new RejectionView(
            1, 1, 1, EVENT, first.day(), reason, null, first.payload(), "ct-1", null, null));

    assertThat(faults()).hasSize(2);
  }

  @Test
  void theDataHasFlawsOfEachKind() {
    assertThat(clevertap.expected("Product Viewed", Installation.daysAgo(1)))
        .extracting(ExpectedRecord::flaw)
        .contains(Flaw.values());
  }
}
