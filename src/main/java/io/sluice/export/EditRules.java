package io.sluice.export;

import io.sluice.problem.BadInputException;
import io.sluice.problem.ConflictException;

/** Which edits CleverTap's page allows. Pure. */
final class EditRules {

  private EditRules() {}

  /**
   * @param expectedVersion the version that the user saw; null when any will do
   * @throws ConflictException if the export can't be edited in this state, or was edited since
   * @throws BadInputException if it can't become what is asked for
   */
  static void check(
      Export export, ExportStatus status, ExportRequest request, Integer expectedVersion) {
    checkState(export, status);
    checkVersion(export, expectedVersion);
    if (request.frequency() == Frequency.ONE_TIME) {
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
  }

  private static void checkState(Export export, ExportStatus status) {
    if (export.getFrequency() == Frequency.ONE_TIME) {
      throw new ConflictException(
          "Export %d is a one-time export; only recurring and live exports can be edited"
              .formatted(export.getId()));
    }
    if (!ExportStatus.EDITABLE.contains(status)) {
      throw new ConflictException(
          "Export %d is %s; only a RUNNING or PENDING export can be edited"
              .formatted(export.getId(), status));
    }
  }

  static void checkVersion(Export export, Integer expectedVersion) {
    if (expectedVersion != null && expectedVersion != export.getVersion()) {
      throw new ConflictException(
          "Export %d was edited by somebody else: its version is %d, not %d"
              .formatted(export.getId(), export.getVersion(), expectedVersion));
    }
  }

  private static boolean isProfiles(DataType type) {
    return type == DataType.USER_PROFILES;
  }
}
