package io.sluice.export;

/** Which exports are listed; null matches all. */
public record ExportFilter(
    Long partner, DataType type, Frequency frequency, ExportStatus status) {}
