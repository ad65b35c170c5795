package io.sluice.destination;

/**
 * Why a record is not delivered.
 *
 * @param code of the rejection; it never changes
 * @param detail more words; null when the code says it all
 */
public record RejectionReason(String code, String detail) {}
