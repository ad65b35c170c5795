package io.sluice.sandbox.clevertap;

import io.sluice.sandbox.data.EventProperties;
import io.sluice.sandbox.data.ExpectedRecord;
import io.sluice.sandbox.data.ExportFlags;
import io.sluice.sandbox.data.LateEvents;
import io.sluice.sandbox.data.RecordWriter;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.data.SelectedRecords;
import io.sluice.sandbox.data.Selection;
import io.sluice.sandbox.http.ByteSink;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records of events. */
final class EventPages implements PageSource {
  private final SandboxData data;
  private final LateEvents late;
  private final Map<String, EventProperties> properties;

  EventPages(SandboxData data, LateEvents late) {
    this.data = data;
    this.late = late;
    this.properties =
        data.events().keySet().stream()
            .collect(Collectors.toMap(Function.identity(), EventProperties::new));
  }

  SelectedRecords slice(SandboxAccount account, Selection selection) {
    return SelectedRecords.of(data, late, account, selection);
  }

  Stream<ExpectedRecord> expected(SandboxAccount account, Selection selection) {
    EventProperties ofEvent = properties.get(selection.event());
    return slice(account, selection).places().map(place -> ExpectedRecord.of(data, ofEvent, place));
  }

  @Override
  public Records records(SandboxAccount account, Selection selection, ExportFlags flags) {
    SelectedRecords slice = slice(account, selection);
    String event = selection.event();
    RecordWriter writer = new RecordWriter(data, event, flags, properties.get(event));
    return new Records() {
      @Override
      public long total() {
        return slice.total();
      }

      @Override
      public void write(ByteSink sink, long slot) {
        writer.write(sink, slice.at(slot));
      }
    };
  }
}
