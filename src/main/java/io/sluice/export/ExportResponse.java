package io.sluice.export;

import io.sluice.partner.Identifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An export as users see it.
 *
 * @param statusReason what the user should know of the last run, in words; absent when all is well
 * @param nextRunAt when the next run, or the next try of a failed one, starts
 * @param lastRun without its slices
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
    ExportStatus status,
    String statusReason,
    Instant createdAt,
    Instant nextRunAt,
    RunResponse lastRun) {

  static ExportResponse of(Export export, RunResponse lastRun) {
    return new ExportResponse(
        export.getId(),
        export.getPartner().getId(),
        export.getPartner().getNickname(),
        export.getDataType(),
        export.getEvents(),
        export.userIdPriority(),
        export.getFrequency(),
        export.getFrom(),
        export.getTo(),
        lastRun.status(),
        lastRun.statusReason(),
        export.getCreatedAt(),
        lastRun.nextTryAt(),
        lastRun);
  }
}
