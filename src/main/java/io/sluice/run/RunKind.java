package io.sluice.run;

/** Why a run exists. */
public enum RunKind {
  /** The export's own: its one time, its recurrence or its live pass. */
  SCHEDULED,
  /** A range of days that a user asked for beside the schedule. */
  BACKFILL,
  /** Records that another run had rejected, delivered once more. */
  REPLAY
}
