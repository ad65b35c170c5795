package io.sluice.sandbox;

import io.sluice.sandbox.data.SandboxData;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The options that {@link Sandbox} is started with.
 *
 * @param eventsPerDay records a day of each event name
 */
record SandboxOptions(
    int clevertapPort, int segmentPort, long eventsPerDay, int users, long seed, ZoneId zone) {
  private static final Set<String> FLAGS =
      Set.of(
          "--clevertap-port", "--segment-port", "--events-per-day", "--users", "--seed", "--zone");

  /**
   * Reads pairs of flag and value.
   *
   * @throws IllegalArgumentException if a flag is unknown or lacks its value
   */
  static SandboxOptions parse(List<String> arguments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String flag = arguments.get(i);
      if (!FLAGS.contains(flag) || i + 1 == arguments.size()) {
        throw new IllegalArgumentException("Not a flag with its value: " + flag);
      }
      values.put(flag, arguments.get(i + 1));
    }
    return new SandboxOptions(
        Integer.parseInt(values.getOrDefault("--clevertap-port", "7070")),
        Integer.parseInt(values.getOrDefault("--segment-port", "7071")),
        Long.parseLong(values.getOrDefault("--events-per-day", "10000")),
        Integer.parseInt(values.getOrDefault("--users", "10000")),
        Long.parseLong(values.getOrDefault("--seed", "1")),
        ZoneId.of(values.getOrDefault("--zone", "Asia/Kolkata")));
  }

  SandboxData data() {
    return SandboxData.typical(eventsPerDay).withUsers(users).withSeed(seed).withZone(zone);
  }
}
