package io.sluice.export.view;

import io.sluice.export.DataType;
import io.sluice.export.Export;
import io.sluice.export.ExportStatus;
import io.sluice.export.ExportStatusRow;
import io.sluice.export.Frequency;
import io.sluice.export.ScheduleFields;
import io.sluice.partner.Identifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An export as users see it.
 *
 * @param statusReason why its schedule ended, or what the user should know of the last run, in
 *     words; absent when all is well
 * @param nextRunAt when the next run, or the next try of a failed one, starts
 * @param version counts the changes
 * @param lastRun without its slices; absent before the first run
 */
public record ExportResponse(
    long id,
    long partner,
    String partnerNickname,
    DataType dataType,
    List<String> events,
    List<Identifier> identifierPriority,
    Frequency frequency,
    LocalDate from,
    LocalDate to,
    Integer everyHours,
    LocalDate startDate,
    ExportStatus status,
    String statusReason,
    Instant createdAt,
    Instant nextRunAt,
    int version,
    RunResponse lastRun) {

  static ExportResponse of(Export export, ExportStatusRow found, RunResponse lastRun) {
    ScheduleFields schedule = ScheduleFields.of(export.getSchedule());
    return new ExportResponse(
        export.getId(),
        export.getPartner().getId(),
        export.getPartner().getNickname(),
        export.getDataType(),
        export.getEvents(),
        export.userIdPriority(),
        schedule.frequency(),
        schedule.from(),
        schedule.to(),
        schedule.everyHours(),
        schedule.startDate(),
        found.getStatus(),
        statusReason(export, lastRun),
        export.getCreatedAt(),
        nextRunAt(found, lastRun),
        export.getVersion(),
        lastRun);
  }

  private static String statusReason(Export export, RunResponse lastRun) {
    if (export.getEnd().getReason() != null) {
      return export.getEnd().getReason();
    }
    return lastRun == null ? null : lastRun.statusReason();
  }

  private static Instant nextRunAt(ExportStatusRow found, RunResponse lastRun) {
    return lastRun != null && lastRun.nextTryAt() != null
        ? lastRun.nextTryAt()
        : found.getNextRunAt();
  }
}
