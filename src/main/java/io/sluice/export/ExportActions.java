package io.sluice.export;

/**
 * What a user can do with an export as it is.
 *
 * @param editRefusal why it cannot be edited, in words; null when it can
 */
public record ExportActions(boolean stop, boolean restart, String editRefusal) {

  public static ExportActions of(ExportResponse export) {
    return new ExportActions(
        ExportStatus.STOPPABLE.contains(export.status()),
        ExportStatus.RESTARTABLE.contains(export.status()),
        EditRules.refusal(export.id(), export.frequency(), export.status()).orElse(null));
  }

  public boolean edit() {
    return editRefusal == null;
  }
}
