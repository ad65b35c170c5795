package io.sluice.export.job.slice;

import io.sluice.run.Slice;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The people of a run whom a job execution knows when it begins.
 *
 * @param registry whom earlier executions of the run settled
 * @param tickets with which ticket each slice did
 * @param knowsEarlierRuns whether earlier runs of the export delivered anybody
 */
public record SettledPeople(
    PeopleOfRun registry, Map<SliceKey, Integer> tickets, boolean knowsEarlierRuns) {

  record SliceKey(String eventName, LocalDate day) {}

  public static SettledPeople nobody(boolean knowsEarlierRuns) {
    return new SettledPeople(new PeopleOfRun(), new HashMap<>(), knowsEarlierRuns);
  }

  public void add(String eventName, LocalDate day, long person) {
    int ticket = tickets.computeIfAbsent(new SliceKey(eventName, day), key -> registry.newTicket());
    registry.claim(person, ticket);
  }

  /** The ticket with which earlier executions of the run settled people of the slice. */
  public int ticketOf(Slice slice) {
    return tickets.getOrDefault(
        new SliceKey(slice.getEventName(), slice.getDay()), PeopleOfRun.NO_TICKET);
  }
}
