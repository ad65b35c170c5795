package io.sluice.run;

/** Where a slice is read from. */
public enum Intake {
  API,
  FILES,
  /** What another run had rejected. */
  REJECTIONS
}
