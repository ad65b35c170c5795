package io.sluice.export;

/** Where a slice is read from. */
public enum Intake {
  API,
  FILES
}
