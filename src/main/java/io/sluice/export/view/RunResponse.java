package io.sluice.export.view;

import io.sluice.export.ExportStatus;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import io.sluice.run.RunTotals;
import io.sluice.run.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A run as users see it. Counts are records; bytes are those of the accepted requests, before
 * compression.
 *
 * @param delaySeconds the longest time from an event to its acceptance by Segment
 * @param counted CleverTap's own count, absent while it is not known for every slice
 * @param replayOf whose rejections a replay delivers; absent for other runs
 * @param replayed of the rejected records, those that replays have sent
 * @param difference counted minus read, over the slices that are counted
 * @param cause the likely one of the difference, of the slice where it weighs most; absent where
 *     runs are listed
 * @param slices absent where runs are listed
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
    long read,
    long sent,
    long rejected,
    long replayed,
    long skipped,
    Long counted,
    Long difference,
    DifferenceCause cause,
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

  public static RunResponse of(Run run, ExportStatus status, RunTotals totals, List<Slice> slices) {
    List<Reconciliation> reconciled = reconciled(run, slices);
    return new RunResponse(
        run.getId(),
        run.getExport().getId(),
        run.getKind(),
        run.getReplayOf(),
        run.getDays().from(),
        run.getDays().to(),
        status,
        StatusReason.of(status, run.getReason(), totals.rejected(), totals.replayed()),
        totals.read(),
        totals.sent(),
        totals.rejected(),
        totals.replayed(),
        totals.skipped(),
        totals.counted(),
        totals.difference(),
        Reconciliation.causeOf(reconciled),
        totals.bytes(),
        totals.requests(),
        totals.delaySeconds(),
        totals.slicesDone(),
        totals.slices(),
        run.getCreatedAt(),
        run.getStartedAt(),
        run.getEndedAt(),
        run.getNextTryAt(),
        slices == null
            ? null
            : slices.stream().map(slice -> SliceResponse.of(slice, readOn(run))).toList());
  }

  private static List<Reconciliation> reconciled(Run run, List<Slice> slices) {
    return slices == null
        ? List.of()
        : slices.stream().map(slice -> Reconciliation.of(slice, readOn(run))).toList();
  }

  private static LocalDate readOn(Run run) {
    Instant at = run.getStartedAt() == null ? run.getCreatedAt() : run.getStartedAt();
    return LocalDate.ofInstant(at, run.getExport().getPartner().getAccount().getZone());
  }
}
