package io.sluice.audit;

/** What was done. */
public enum AuditAction {
  CREATE,
  CHANGE,
  DELETE,
  STOP,
  RESTART,
  ABANDON,
  BACKFILL,
  REPLAY,
  CHANGE_PASSWORD,
  LOGIN,
  LOGIN_FAILED,
  LOGOUT
}
