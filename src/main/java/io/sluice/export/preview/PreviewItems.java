package io.sluice.export.preview;

import io.sluice.destination.MappingRules;
import io.sluice.export.Export;
import io.sluice.mapping.Made;
import io.sluice.mapping.MessageMaker;
import io.sluice.mapping.RecordKeys;
import io.sluice.mapping.SliceLedger;
import io.sluice.record.EventRecord;
import io.sluice.segment.SegmentSource;
import io.sluice.segment.message.MessageWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Records as a run would send or reject them, with the message ids that it would give them. */
final class PreviewItems {

  private final SegmentSource destination;
  private final String accountId;
  private final MappingRules rules;
  private final MessageWriter writer = new MessageWriter();
  private final List<Preview.Item> items = new ArrayList<>();

  PreviewItems(Export export) {
    destination = export.getPartner().destination();
    accountId = export.getPartner().getAccount().getAccountId();
    rules = export.mappingRules();
  }

  boolean isFull() {
    return items.size() == Sampler.MOST_RECORDS;
  }

  /** Adds as many as there is room for, from the first page of a slice. */
  void add(String event, LocalDate day, List<EventRecord> records) {
    SliceLedger ids = new SliceLedger(new RecordKeys(destination, accountId, event));
    MessageMaker maker = new MessageMaker(rules, event, writer);
    records.stream()
        .limit(Sampler.MOST_RECORDS - items.size())
        .forEach(
            record -> {
              ids.meet(record);
              items.add(item(event, day, record, maker.make(record, ids.messageId())));
            });
  }

  private static Preview.Item item(String event, LocalDate day, EventRecord record, Made made) {
    return made.message() == null
        ? new Preview.Item(event, day, null, made.reason(), made.detail(), payload(record))
        : new Preview.Item(event, day, text(made.message().json()), null, null, null);
  }

  private static String payload(EventRecord record) {
    int length = record.end() - record.start();
    return new String(record.page(), record.start(), length, StandardCharsets.UTF_8);
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  List<Preview.Item> list() {
    return List.copyOf(items);
  }

  /** The messages' JSON. */
  List<String> messages() {
    return items.stream().map(Preview.Item::message).filter(Objects::nonNull).toList();
  }
}
