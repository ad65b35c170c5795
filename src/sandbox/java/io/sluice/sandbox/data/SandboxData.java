package io.sluice.sandbox.data;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything about the fake data. A record is a pure function of this, the account, the event, the
 * day and its place in the day: same seed, same records, whatever the order of calls.
 *
 * @param zone the time zone of the default account
 * @param users how many people are active; a few more appear in one record only
 * @param events every event name with its records per day, the refused ones too
 * @param refused events that can be counted but not exported
 * @param duplicateOneIn one record in so many is identical to the one before it; 0 for none
 * @param shuffled whether every cursor gives a slice's records in an order of its own
 */
public record SandboxData(
    ZoneId zone,
    long seed,
    int users,
    Map<String, RecordsPerDay> events,
    Set<String> refused,
    int duplicateOneIn,
    FlawShares flaws,
    boolean shuffled) {

  /** The events that CleverTap's export API answers with "Export not allowed for this event". */
  public static final Set<String> NOTIFICATION_EVENTS =
      Set.of(
          "Notification Sent", "Notification Viewed", "Notification Clicked", "Push Impressions");

  private static final List<String> DEFAULT_EVENTS =
      List.of(
          "App Launched",
          "App Installed",
          "App Uninstalled",
          "Session Concluded",
          "UTM Visited",
          "Charged",
          "Product Viewed",
          "Added To Cart",
          "Searched");

  public SandboxData {
    events = Map.copyOf(events);
    refused = Set.copyOf(refused);
  }

  /** No events; India; 10,000 users; one duplicate in 5,000; no flaws. */
  public static SandboxData empty() {
    return new SandboxData(
        ZoneId.of("Asia/Kolkata"),
        1,
        10_000,
        Map.of(),
        NOTIFICATION_EVENTS,
        5_000,
        FlawShares.NONE,
        true);
  }

  /** CleverTap's system events, some custom ones and the refused ones, equally many of each. */
  public static SandboxData typical(long recordsPerDay) {
    SandboxData data = empty();
    for (String event : DEFAULT_EVENTS) {
      data = data.withEvent(event, recordsPerDay);
    }
    for (String event : NOTIFICATION_EVENTS) {
      data = data.withEvent(event, recordsPerDay);
    }
    return data;
  }

  public SandboxData withEvent(String event, long recordsPerDay) {
    return withEvent(event, day -> recordsPerDay);
  }

  public SandboxData withEvent(String event, RecordsPerDay recordsPerDay) {
    Map<String, RecordsPerDay> more = new LinkedHashMap<>(events);
    more.put(event, recordsPerDay);
    return new SandboxData(zone, seed, users, more, refused, duplicateOneIn, flaws, shuffled);
  }

  public SandboxData withRefused(String event) {
    Set<String> more = new LinkedHashSet<>(refused);
    more.add(event);
    return new SandboxData(zone, seed, users, events, more, duplicateOneIn, flaws, shuffled);
  }

  public SandboxData withZone(ZoneId other) {
    return new SandboxData(other, seed, users, events, refused, duplicateOneIn, flaws, shuffled);
  }

  public SandboxData withSeed(long other) {
    return new SandboxData(zone, other, users, events, refused, duplicateOneIn, flaws, shuffled);
  }

  public SandboxData withUsers(int count) {
    return new SandboxData(zone, seed, count, events, refused, duplicateOneIn, flaws, shuffled);
  }

  public SandboxData withDuplicateOneIn(int records) {
    return new SandboxData(zone, seed, users, events, refused, records, flaws, shuffled);
  }

  public SandboxData withFlaws(FlawShares shares) {
    return new SandboxData(zone, seed, users, events, refused, duplicateOneIn, shares, shuffled);
  }

  public SandboxData withShuffled(boolean on) {
    return new SandboxData(zone, seed, users, events, refused, duplicateOneIn, flaws, on);
  }
}
