package io.sluice.audit;

/** What was done. */
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

  /** Whether the thing that it is about was not there before. */
  boolean makes() {
    return makes;
  }
}
