package io.sluice.sandbox.data;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The question of a caller, and its time: the time and the count of late arrivals fix the answer.
 *
 * @param from {@code yyyyMMdd}, inclusive
 * @param to {@code yyyyMMdd}, inclusive
 */
public record Selection(String event, int from, int to, Instant seenAt, int lateVersion) {

  Stream<LocalDate> days() {
    return SandboxAccount.day(from).datesUntil(SandboxAccount.day(to).plusDays(1));
  }
}
