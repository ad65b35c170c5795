package io.sluice.export;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Days to export again, or for the first time, beside an export's schedule; both inclusive. */
public record BackfillRequest(@NotNull LocalDate from, @NotNull LocalDate to) {}
