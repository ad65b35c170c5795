package io.sluice.run.books;

/**
 * A record that is about to become a rejection.
 *
 * @param messageId under which the record is sent if it is replayed
 * @param reason the code
 * @param detail more words, or null
 * @param payload the record's JSON as it was read
 */
public record Rejection(String messageId, String reason, String detail, String payload) {}
