package io.sluice.it.export;

import static io.sluice.it.world.Installation.daysAgo;
import static io.sluice.it.world.SharedInstallation.BIG;
import static io.sluice.it.world.SharedInstallation.SMALL;
import static io.sluice.it.world.SharedInstallation.SMALL_A_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.RunView;
import io.sluice.it.world.SentEvent;
import io.sluice.it.world.SharedInstallation;
import io.sluice.it.world.SliceView;
import io.sluice.sandbox.data.ExpectedRecord;
import io.sluice.sandbox.segment.SegmentSandbox;
import io.sluice.sandbox.segment.StoredMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One export from end to end: what is sent is exactly what CleverTap has. */
@ExtendWith(SharedInstallation.class)
class ExportIT {
  private static final int MAX_BATCH_BYTES = 490_000;
  private static final int MAX_MESSAGES = 2_500;

  private Installation installation;

  @BeforeEach
  void installation(Installation shared) {
    installation = shared;
  }

  @Test
  void hundredThousandEventsAreDeliveredOnceInFullBatches() {
    installation.segment().keepMessages(true);

    ExportView export = run(ExportRequest.of(installation.partner(), daysAgo(2), daysAgo(1), BIG));

    Delivered.completely(installation, export, 100_000);
    assertThat(installation.segment().stats().duplicates()).isZero();
    batchesAreFull(installation.segment().messages());
    RunView run = installation.api().run(export.lastRun().id());
    List<SliceView> slices = installation.api().slices(run.id());
    assertThat(slices)
        .hasSize(4)
        .allSatisfy(
            slice -> {
              assertThat(slice.status()).isEqualTo("DONE");
              assertThat(slice.read()).isEqualTo(25_000).isEqualTo(slice.counted());
            });
    assertThat(slices.stream().mapToLong(SliceView::bytes).sum()).isEqualTo(run.bytes());
  }

  @Test
  void everyMessageIsItsRecordByteForByte() {
    long partner =
        installation.partner(
            installation.account(),
            SegmentSandbox.US_WRITE_KEY,
            "US",
            Map.of("isoDates", false, "withoutUserId", "SEND"));
    installation.segment().keepMessages(true);

    ExportView export = run(ExportRequest.of(partner, daysAgo(3), daysAgo(1), SMALL));

    Delivered.completely(installation, export, 6 * SMALL_A_DAY);
    assertThat(sent())
        .containsExactlyInAnyOrderElementsOf(expected(daysAgo(3), daysAgo(1)).toList());
  }

  @Test
  void datesBecomeIsoAndNothingElseChanges() {
    installation.segment().keepMessages(true);

    ExportView export =
        run(ExportRequest.of(installation.partner(), daysAgo(1), daysAgo(1), SMALL));

    Delivered.completely(installation, export, 2 * SMALL_A_DAY);
    assertThat(sent())
        .containsExactlyInAnyOrderElementsOf(
            expected(daysAgo(1), daysAgo(1)).map(SentEvent::withIsoDates).toList());
  }

  @Test
  void identicalRecordsAreAllDelivered() {
    LocalDate day = daysAgo(1);
    long different =
        installation
            .clevertap()
            .expected(BIG[0], day)
            .map(record -> SentEvent.of(BIG[0], record))
            .distinct()
            .count();
    assertThat(different).as("the data has duplicates").isLessThan(25_000);

    ExportView export = run(ExportRequest.of(installation.partner(), day, day, BIG[0]));

    Delivered.completely(installation, export, 25_000);
  }

  @Test
  void identifierPriorityOfTheExportComesBeforeThePartners() {
    installation.segment().keepMessages(true);

    run(
        ExportRequest.of(installation.partner(), daysAgo(1), daysAgo(1), SMALL[0])
            .withIdentifierPriority("EMAIL", "CLEVERTAP_ID"));

    List<SentEvent> expected =
        installation
            .clevertap()
            .expected(SMALL[0], daysAgo(1))
            .map(record -> SentEvent.of(SMALL[0], record))
            .toList();
    List<SentEvent> sent = sent();
    assertThat(sent).hasSize(SMALL_A_DAY).allMatch(message -> message.anonymousId() != null);
    long identified = expected.stream().filter(record -> record.userId() != null).count();
    assertThat(sent.stream().filter(message -> message.userId().matches("p\\d+@example\\.com")))
        .hasSize((int) identified);
    assertThat(sent.stream().filter(message -> message.userId().equals(message.anonymousId())))
        .hasSize(SMALL_A_DAY - (int) identified);
  }

  @Test
  void partnerThatWantsUsersGetsNoAnonymousRecords() {
    long partner =
        installation.partner(
            installation.account(),
            SegmentSandbox.US_WRITE_KEY,
            "US",
            Map.of("withoutUserId", "REJECT"));
    long anonymous =
        installation
            .clevertap()
            .expected(SMALL[1], daysAgo(1))
            .filter(record -> record.identity() == null)
            .count();

    RunView run = run(ExportRequest.of(partner, daysAgo(1), daysAgo(1), SMALL[1])).lastRun();

    assertThat(run.rejected()).isEqualTo(anonymous).isPositive();
    assertThat(run.sent()).isEqualTo(SMALL_A_DAY - anonymous);
    assertThat(installation.api().rejections(run.id()))
        .hasSize((int) anonymous)
        .allMatch(rejection -> rejection.reason().equals("no_user_id"))
        .allMatch(rejection -> rejection.payload().contains("objectId"));
    Delivered.stored(installation.segment(), SegmentSandbox.US_WRITE_KEY, SMALL_A_DAY - anonymous);
  }

  @Test
  void europeanSourceIsServedInEurope() {
    long partner =
        installation.partner(installation.account(), SegmentSandbox.EU_WRITE_KEY, "EU", Map.of());

    ExportView export = run(ExportRequest.of(partner, daysAgo(1), daysAgo(1), SMALL));

    Delivered.completely(installation, export, 2 * SMALL_A_DAY, SegmentSandbox.EU_WRITE_KEY);
  }

  @Test
  void twoPartnersGetTheSameRecordsUnderDifferentIds() {
    installation.segment().keepMessages(true);

    run(ExportRequest.of(installation.partner(), daysAgo(1), daysAgo(1), SMALL));
    run(ExportRequest.of(installation.partner(), daysAgo(1), daysAgo(1), SMALL));

    assertThat(installation.segment().messages().stream().map(StoredMessage::messageId).distinct())
        .hasSize(4 * SMALL_A_DAY);
    assertThat(sent().stream().distinct()).hasSizeLessThanOrEqualTo(2 * SMALL_A_DAY);
  }

  private ExportView run(ExportRequest request) {
    Api api = installation.api();
    return api.awaitDone(api.createExport(request));
  }

  private List<SentEvent> sent() {
    return installation.segment().messages().stream().map(SentEvent::of).toList();
  }

  private Stream<SentEvent> expected(LocalDate from, LocalDate to) {
    return Stream.of(SMALL)
        .flatMap(event -> from.datesUntil(to.plusDays(1)).flatMap(day -> expected(event, day)));
  }

  private Stream<SentEvent> expected(String event, LocalDate day) {
    Stream<ExpectedRecord> records = installation.clevertap().expected(event, day);
    return records.map(record -> SentEvent.of(event, record));
  }

  /** A batch is known by the moment of its arrival; a slice by its event and its day. */
  private static void batchesAreFull(List<StoredMessage> messages) {
    Map<SliceOf, Map<BatchOf, List<StoredMessage>>> slices =
        messages.stream()
            .collect(Collectors.groupingBy(SliceOf::of, Collectors.groupingBy(BatchOf::of)));
    assertThat(slices).hasSize(4);
    slices.forEach(
        (slice, batches) -> {
          List<Long> tooSmall = new ArrayList<>();
          for (List<StoredMessage> batch : batches.values()) {
            long bytes = batch.stream().mapToLong(m -> bytes(m) + 1).sum();
            assertThat(bytes).as("bytes of a batch of %s", slice).isLessThan(MAX_BATCH_BYTES);
            assertThat(batch).as("messages of %s", slice).hasSizeLessThanOrEqualTo(MAX_MESSAGES);
            if (bytes < MAX_BATCH_BYTES * 0.9 - 1_000 && batch.size() < MAX_MESSAGES) {
              tooSmall.add(bytes);
            }
          }
          assertThat(tooSmall)
              .as("bytes of batches of %s that are not full; only its last may be", slice)
              .hasSizeLessThanOrEqualTo(1);
        });
  }

  private static int bytes(StoredMessage message) {
    return message.json().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
  }

  private record SliceOf(String event, LocalDate day) {
    static SliceOf of(StoredMessage message) {
      SentEvent sent = SentEvent.of(message);
      return new SliceOf(sent.event(), LocalDate.ofInstant(sent.timestamp(), Installation.ZONE));
    }
  }

  private record BatchOf(String sentAt, Object receivedAt) {
    static BatchOf of(StoredMessage message) {
      return new BatchOf(message.sentAt(), Objects.requireNonNull(message.receivedAt()));
    }
  }
}
