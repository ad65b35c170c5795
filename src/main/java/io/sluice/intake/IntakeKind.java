package io.sluice.intake;

/** Where a slice is read from. A plan asks them in this order. */
public enum IntakeKind {
  API,
  FILES,
  /** Records that another run had rejected. */
  REJECTIONS
}
