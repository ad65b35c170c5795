package io.sluice.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.sandbox.SegmentSandbox;
import io.sluice.sandbox.SegmentStats;
import io.sluice.sandbox.SourceStats;

/** What must hold when an export is done: on Sluice's side and on Segment's. */
final class Delivered {
  private Delivered() {}

  /** Every record was read, counted and sent, and stands in the US source exactly once. */
  static void completely(Installation installation, ExportView export, long records) {
    completely(installation, export, records, SegmentSandbox.US_WRITE_KEY);
  }

  static void completely(
      Installation installation, ExportView export, long records, String writeKey) {
    RunView run = export.lastRun();
    assertThat(run.read()).as("read of %s", run).isEqualTo(records);
    assertThat(run.rejected()).as("rejected of %s", run).isZero();
    assertThat(run.skipped()).as("skipped of %s", run).isZero();
    assertThat(run.sent()).as("sent of %s", run).isEqualTo(records);
    assertThat(run.counted()).as("counted of %s", run).isEqualTo(records);
    assertThat(run.slicesDone()).as("slices of %s", run).isEqualTo(run.slicesPlanned());
    stored(installation.segment(), writeKey, records);
  }

  /** Segment stored so many messages of different ids, dropped none and had no complaint. */
  static void stored(SegmentSandbox segment, String writeKey, long messages) {
    SourceStats source = segment.source(writeKey);
    assertThat(source.distinct()).as("message ids in %s", source).isEqualTo(messages);
    assertThat(source.stored()).as("messages in %s", source).isEqualTo(messages);
    SegmentStats stats = segment.stats();
    assertThat(stats.rejected()).as("dropped by Segment").isEmpty();
    assertThat(stats.violations()).as("rules of Segment broken").isEmpty();
  }
}
