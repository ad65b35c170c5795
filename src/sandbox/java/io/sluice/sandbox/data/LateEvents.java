package io.sluice.sandbox.data;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Records that arrived after their day was over, in order of arrival. A cursor sees those that were
 * there when it was opened: it remembers how long this list was.
 */
public final class LateEvents {
  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();

  public void add(String event, LocalDate day, int records) {
    arrivals.add(new Arrival(event, day, records));
  }

  public int version() {
    return arrivals.size();
  }

  long count(String event, LocalDate day, int version) {
    return arrivals.stream()
        .limit(version)
        .filter(arrival -> arrival.event().equals(event) && arrival.day().equals(day))
        .mapToLong(Arrival::records)
        .sum();
  }

  private record Arrival(String event, LocalDate day, int records) {}
}
