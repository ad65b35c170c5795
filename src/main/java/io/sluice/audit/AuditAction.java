package io.sluice.audit;

/** An action that the audit trail tells of. */
public enum AuditAction {
  CREATE(true),
  CHANGE(false),
  DELETE(false),
  STOP(false),
  RESTART(false),
  ABANDON(false),
  BACKFILL(true),
  REPLAY(true),
  CHANGE_PASSWORD(false),
  LOGIN(false),
  LOGIN_FAILED(false),
  LOGOUT(false);

  private final boolean makes;

  AuditAction(boolean makes) {
    this.makes = makes;
  }

  /** True if the thing that it is about was not there before. */
  boolean makes() {
    return makes;
  }
}
