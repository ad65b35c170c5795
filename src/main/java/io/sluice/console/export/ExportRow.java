package io.sluice.console.export;

import io.sluice.export.lifecycle.ExportActions;
import io.sluice.export.view.ExportResponse;
import io.sluice.export.view.RunProgress;

/**
 * An export in the list.
 *
 * @param progress of its last run; null before the first
 * @param zone the account's time zone
 */
public record ExportRow(
    ExportResponse export, ExportActions actions, RunProgress progress, String zone) {}
