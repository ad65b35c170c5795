package io.sluice.run;

import java.time.LocalDate;

/** A slice with its counts, as it stands in the database. */
public record CountedSlice(
    long id,
    String eventName,
    LocalDate day,
    Intake intake,
    SliceStatus status,
    String reason,
    Counts counts) {

  public SliceDifference difference() {
    return new SliceDifference(intake, status, day, counts.difference());
  }
}
