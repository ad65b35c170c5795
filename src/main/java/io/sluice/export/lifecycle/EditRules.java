package io.sluice.export.lifecycle;

import io.sluice.export.DataType;
import io.sluice.export.Export;
import io.sluice.export.ExportRequest;
import io.sluice.export.ExportStatus;
import io.sluice.export.Frequency;
import io.sluice.export.Schedule;
import io.sluice.export.ScheduleFields;
import io.sluice.problem.BadInputException;
import io.sluice.problem.ConflictException;
import io.sluice.problem.PreconditionFailedException;
import io.sluice.rest.IfMatch;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Which edits CleverTap's page allows. Pure. */
final class EditRules {

  private EditRules() {}

  /**
   * @param today in the account's time zone
   * @param ifMatch the version that the user saw
   * @throws ConflictException if the export can't be edited in this state
   * @throws PreconditionFailedException if it is at another version
   * @throws BadInputException if it can't become what is asked for
   */
  static void check(
      Export export, ExportStatus status, ExportRequest request, IfMatch ifMatch, LocalDate today) {
    checkState(export, status);
    ifMatch.require("Export " + export.getId(), export.getVersion());
    if (!request.frequency().repeats()) {
      throw new BadInputException(
          "frequency", request.frequency(), "must be RECURRING or LIVE when an export is edited");
    }
    if (isProfiles(request.dataType()) != isProfiles(export.getDataType())) {
      throw new BadInputException(
          "dataType",
          request.dataType(),
          "cannot change between events and user profiles; the export has " + export.getDataType());
    }
    if (!request.partner().equals(export.getPartner().getId())) {
      throw new BadInputException(
          "partner", request.partner(), "cannot change; it is " + export.getPartner().getId());
    }
    if (keepsCycle(export.getSchedule(), request)) {
      export
          .getSchedule()
          .startDate()
          .ifPresent(stored -> checkStartDate(stored, request.startDate(), today));
    }
  }

  private static boolean keepsCycle(Schedule stored, ExportRequest request) {
    return stored.frequency() == request.frequency()
        && Objects.equals(request.everyHours(), ScheduleFields.of(stored).everyHours());
  }

  /** A cycle that goes on can be put off, but not started in the past once more. */
  private static void checkStartDate(LocalDate stored, LocalDate asked, LocalDate today) {
    boolean another = asked != null && !asked.equals(stored);
    if (another && !asked.isAfter(today) && !stored.isAfter(today)) {
      throw new BadInputException(
          "startDate",
          asked,
          "would have no effect: the cycle began on %s; leave it out, or choose a day after %s, another everyHours or another frequency"
              .formatted(stored, today));
    }
  }

  private static void checkState(Export export, ExportStatus status) {
    refusal(export.getId(), export.getSchedule().frequency(), status)
        .ifPresent(
            reason -> {
              throw new ConflictException(reason);
            });
  }

  /** Why an export in this state cannot be edited at all; empty when it can. */
  static Optional<String> refusal(long id, Frequency frequency, ExportStatus status) {
    if (!frequency.repeats()) {
      return Optional.of(
          "Export %d is a one-time export, and %s; only recurring and live exports can be edited, while they are RUNNING or PENDING"
              .formatted(id, status));
    }
    return ExportStatus.EDITABLE.contains(status)
        ? Optional.empty()
        : Optional.of(
            "Export %d is %s; only a RUNNING or PENDING export can be edited"
                .formatted(id, status));
  }

  private static boolean isProfiles(DataType type) {
    return type == DataType.USER_PROFILES;
  }
}
