package io.sluice.run;

/** The progress of a slice. */
public enum SliceStatus {
  PLANNED,
  READING,
  DONE,
  /** CleverTap does not export this event; the slice's reason says why. */
  REFUSED;

  /** True if nothing of the slice is left to be read. */
  public boolean isOver() {
    return this == DONE || this == REFUSED;
  }
}
