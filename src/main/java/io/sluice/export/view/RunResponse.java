package io.sluice.export.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.sluice.export.ExportStatus;
import io.sluice.run.Counts;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import io.sluice.run.RunTotals;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A run as users see it, without its slices.
 *
 * @param replayOf whose rejections a replay delivers; absent for other runs
 * @param cause the likely one of the difference, of the slice where it weighs most; absent where
 *     runs are listed
 * @param delaySeconds the longest time from an event to its acceptance by Segment
 */
public record RunResponse(
    long id,
    long export,
    RunKind kind,
    Long replayOf,
    LocalDate from,
    LocalDate to,
    ExportStatus status,
    String statusReason,
    @JsonUnwrapped Counts counts,
    DifferenceCause cause,
    long delaySeconds,
    long slicesDone,
    long slicesPlanned,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt,
    Instant nextTryAt) {

  /**
   * @param cause null where runs are listed
   */
  public static RunResponse of(
      Run run, ExportStatus status, RunTotals totals, DifferenceCause cause) {
    Counts counts = totals.counts();
    return new RunResponse(
        run.getId(),
        run.getExport().getId(),
        run.getKind(),
        run.getReplayOf(),
        run.getDays().from(),
        run.getDays().to(),
        status,
        StatusLine.of(status, run.getReason(), counts.rejected(), counts.replayed()),
        counts,
        cause,
        totals.delaySeconds(),
        totals.slicesDone(),
        totals.slices(),
        run.getCreatedAt(),
        run.getStartedAt(),
        run.getEndedAt(),
        run.getNextTryAt());
  }
}
