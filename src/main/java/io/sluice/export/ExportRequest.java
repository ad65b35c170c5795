package io.sluice.export;

import io.sluice.partner.Identifier;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * An export to create.
 *
 * @param events the names for SELECTED_EVENTS; for USER_PROFILES those by which people are found,
 *     App Launched when absent; absent otherwise
 * @param identifierPriority what becomes the User ID; the partner's order when absent
 * @param from the first day, in the account's time zone
 * @param to the last day, inclusive
 */
public record ExportRequest(
    @NotNull Long partner,
    @NotNull DataType dataType,
    @Size(max = 500) List<@NotNull @Size(min = 1, max = 512) String> events,
    @Size(min = 1, max = 4) List<@NotNull Identifier> identifierPriority,
    @NotNull Frequency frequency,
    LocalDate from,
    LocalDate to) {}
