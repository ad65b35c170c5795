package io.sluice.export;

import java.time.Instant;
import java.util.List;

/**
 * A run as users see it. Counts are records; bytes are those of the accepted requests, before
 * compression.
 *
 * @param counted CleverTap's own count, absent while it is not known for every slice
 * @param slices absent where runs are listed
 */
public record RunResponse(
    long id,
    long export,
    ExportStatus status,
    String statusReason,
    long read,
    long sent,
    long rejected,
    long skipped,
    Long counted,
    long bytes,
    long requests,
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
        status,
        run.getReason(),
        totals.read(),
        totals.sent(),
        totals.rejected(),
        totals.skipped(),
        totals.counted(),
        totals.bytes(),
        totals.requests(),
        totals.slicesDone(),
        totals.slices(),
        run.getCreatedAt(),
        run.getStartedAt(),
        run.getEndedAt(),
        run.getNextTryAt(),
        slices == null ? null : slices.stream().map(SliceResponse::of).toList());
  }
}
