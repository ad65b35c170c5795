package io.sluice.run;

import io.sluice.intake.IntakeKind;
import java.time.LocalDate;

/**
 * The values that tell the cause of the difference between CleverTap's count of a slice and what
 * was read.
 *
 * @param day of the slice; of slices that are alike otherwise, the first
 * @param difference counted minus read, or its sign; null while there is no count
 */
public record SliceDifference(
    IntakeKind intake, SliceStatus status, LocalDate day, Long difference) {}
