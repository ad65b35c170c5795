package io.sluice.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A run as users see it. Counts are records; bytes are those of the accepted requests, before
 * compression.
 *
 * @param delaySeconds the longest time from an event to its acceptance by Segment
 * @param counted CleverTap's own count, absent while it is not known for every slice
 * @param slices absent where runs are listed
 */
public record RunResponse(
    long id,
    long export,
    RunKind kind,
    LocalDate from,
    LocalDate to,
    ExportStatus status,
    String statusReason,
    long read,
    long sent,
    long rejected,
    long skipped,
    Long counted,
    long bytes,
    long requests,
    long delaySeconds,
    long slicesDone,
    long slicesPlanned,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt,
    Instant nextTryAt,
    List<SliceResponse> slices) {

  static RunResponse of(Run run, ExportStatus status, RunTotals totals, List<Slice> slices) {
    return new RunResponse(
        run.getId(),
        run.getExport().getId(),
        run.getKind(),
        run.getDays().from(),
        run.getDays().to(),
        status,
        run.getReason(),
        totals.read(),
        totals.sent(),
        totals.rejected(),
        totals.skipped(),
        totals.counted(),
        totals.bytes(),
        totals.requests(),
        totals.delaySeconds(),
        totals.slicesDone(),
        totals.slices(),
        run.getCreatedAt(),
        run.getStartedAt(),
        run.getEndedAt(),
        run.getNextTryAt(),
        slices == null ? null : slices.stream().map(SliceResponse::of).toList());
  }
}
