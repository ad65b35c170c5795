package io.sluice.export.preview;

import io.sluice.destination.Batch;
import io.sluice.destination.BatchBuilder;
import io.sluice.destination.Destination;
import io.sluice.destination.PartnerSource;
import io.sluice.destination.RejectionReason;
import io.sluice.export.Export;
import io.sluice.mapping.RecordKeys;
import io.sluice.mapping.SliceLedger;
import io.sluice.record.EventRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Records as a run would send or reject them, with the message ids that it would give them: they go
 * through the same batches, which are read here instead of being sent.
 */
final class PreviewItems {

  private final PartnerSource source;
  private final String accountId;
  private final BatchBuilder batches;
  private final List<Preview.Item> items = new ArrayList<>();
  private final List<String> written = new ArrayList<>();

  PreviewItems(Export export, Destination destination) {
    source = export.getPartner().source();
    accountId = export.getPartner().getAccount().getAccountId();
    batches = destination.batches(source, export.mappingRules(), this::read);
  }

  private void read(Batch batch) {
    for (int i = 0; i < batch.size(); i++) {
      written.add(batch.json(i));
    }
    batch.release();
  }

  boolean isFull() {
    return items.size() == Sampler.MOST_RECORDS;
  }

  /** Adds as many as there is room for, from the first page of a slice. */
  void add(String event, LocalDate day, List<EventRecord> records) {
    SliceLedger ids = new SliceLedger(new RecordKeys(source, accountId, event));
    records.stream()
        .limit(Sampler.MOST_RECORDS - items.size())
        .forEach(
            record -> {
              ids.meet(record);
              items.add(item(event, day, record, ids.messageId()));
            });
  }

  private Preview.Item item(String event, LocalDate day, EventRecord record, String messageId) {
    Optional<RejectionReason> broken = batches.add(record, event, messageId);
    if (broken.isPresent()) {
      RejectionReason reason = broken.get();
      return new Preview.Item(event, day, null, reason.code(), reason.detail(), payload(record));
    }
    batches.close();
    return new Preview.Item(event, day, written.remove(0), null, null, null);
  }

  private static String payload(EventRecord record) {
    int length = record.end() - record.start();
    return new String(record.page(), record.start(), length, StandardCharsets.UTF_8);
  }

  List<Preview.Item> list() {
    return List.copyOf(items);
  }

  /** The messages' JSON. */
  List<String> messages() {
    return items.stream().map(Preview.Item::message).filter(Objects::nonNull).toList();
  }
}
