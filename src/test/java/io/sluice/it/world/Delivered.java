package io.sluice.it.world;

import io.sluice.sandbox.segment.SegmentSandbox;
import io.sluice.sandbox.segment.SegmentStats;
import io.sluice.sandbox.segment.SourceStats;
import org.assertj.core.api.SoftAssertions;

/** The conditions that must hold when an export is done: on Sluice's side and on Segment's. */
public final class Delivered {
  private Delivered() {}

  /** Every record was read, counted and sent, and stands in the US source exactly once. */
  public static void completely(Installation installation, ExportView export, long records) {
    completely(installation, export, records, SegmentSandbox.US_WRITE_KEY);
  }

  public static void completely(
      Installation installation, ExportView export, long records, String writeKey) {
    RunView run = export.lastRun();
    SoftAssertions.assertSoftly(
        softly -> {
          stored(softly, installation.segment(), writeKey, records);
          softly.assertThat(run.read()).as("read of %s", run).isEqualTo(records);
          softly.assertThat(run.rejected()).as("rejected").isZero();
          softly.assertThat(run.skipped()).as("skipped").isZero();
          softly.assertThat(run.sent()).as("sent").isEqualTo(records);
          softly.assertThat(run.counted()).as("counted").isEqualTo(records);
          softly.assertThat(run.slicesDone()).as("slices done").isEqualTo(run.slicesPlanned());
        });
  }

  /** Segment stored so many messages of different ids, dropped none and had no complaint. */
  public static void stored(SegmentSandbox segment, String writeKey, long messages) {
    SoftAssertions.assertSoftly(softly -> stored(softly, segment, writeKey, messages));
  }

  private static void stored(
      SoftAssertions softly, SegmentSandbox segment, String writeKey, long messages) {
    SourceStats source = segment.source(writeKey);
    softly.assertThat(source.distinct()).as("message ids in %s", source).isEqualTo(messages);
    softly.assertThat(source.stored()).as("messages stored").isEqualTo(messages);
    SegmentStats stats = segment.stats();
    softly.assertThat(stats.rejected()).as("dropped by Segment").isEmpty();
    softly.assertThat(stats.violations()).as("rules of Segment broken").isEmpty();
  }
}
