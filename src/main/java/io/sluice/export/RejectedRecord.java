package io.sluice.export;

/**
 * A record that is about to become a rejection.
 *
 * @param reason the code
 * @param detail more words, or null
 * @param payload the record's JSON as it was read
 */
public record RejectedRecord(String reason, String detail, String payload) {}
