package io.sluice.run;

import java.time.LocalDate;

/**
 * What tells the cause of the difference between CleverTap's count of a slice and what was read.
 *
 * @param day of the slice; of slices that are alike otherwise, the first
 * @param difference counted minus read, or its sign; null while there is no count
 */
public record SliceDifference(Intake intake, SliceStatus status, LocalDate day, Long difference) {}
