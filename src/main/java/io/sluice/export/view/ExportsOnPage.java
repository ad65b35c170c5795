package io.sluice.export.view;

import java.util.List;

/**
 * A page of the list of exports.
 *
 * @param total how many exports there are on all pages
 */
public record ExportsOnPage(List<ExportResponse> exports, long total) {}
