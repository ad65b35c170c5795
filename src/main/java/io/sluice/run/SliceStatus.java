package io.sluice.run;

/** How far a slice is. */
public enum SliceStatus {
  PLANNED,
  READING,
  DONE,
  /** CleverTap does not export this event; the slice's reason says why. */
  REFUSED;

  /** Whether nothing of the slice is left to be read. */
  public boolean isOver() {
    return this == DONE || this == REFUSED;
  }
}
