package io.sluice.console.export;

import io.sluice.export.ExportActions;
import io.sluice.export.ExportResponse;
import io.sluice.export.RunProgress;

/**
 * An export in the list.
 *
 * @param progress of its last run; null before the first
 * @param zone the account's time zone
 */
public record ExportRow(
    ExportResponse export, ExportActions actions, RunProgress progress, String zone) {}
