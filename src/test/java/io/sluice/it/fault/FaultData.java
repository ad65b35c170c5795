package io.sluice.it.fault;

import io.sluice.sandbox.data.FlawShares;
import io.sluice.sandbox.data.SandboxData;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * CleverTap's data of the fault seeds: events of all sizes, identical records and flawed ones. Each
 * seed has an account of its own, and so records of its own.
 */
final class FaultData {
  /** Records a day by event. */
  private static final Map<String, Long> EVENTS =
      new TreeMap<>(
          Map.of(
              "App Launched", 34_000L,
              "UTM Visited", 34_000L,
              "Searched", 6_100L,
              "Charged", 2_300L,
              "Product Viewed", 9_983L,
              "Added To Cart", 310L,
              "App Installed", 1L,
              "App Uninstalled", 0L));

  /** Of these, three days are 204,000 records. */
  static final List<String> LARGE = List.of("App Launched", "UTM Visited");

  static final int LARGE_DAYS = 3;

  private static final List<String> SMALL =
      EVENTS.keySet().stream().filter(event -> !LARGE.contains(event)).toList();

  private FaultData() {}

  static SandboxData sandbox() {
    SandboxData data =
        SandboxData.empty()
            .withUsers(3_000)
            .withDuplicateOneIn(300)
            .withFlaws(new FlawShares(0.002, 0.002, 0.0005));
    for (Map.Entry<String, Long> event : EVENTS.entrySet()) {
      data = data.withEvent(event.getKey(), event.getValue());
    }
    return data;
  }

  /** At least one event that has records. */
  static List<String> some(SplittableRandom random) {
    String first = random.nextBoolean() ? "Searched" : "Product Viewed";
    return Stream.concat(
            Stream.of(first),
            SMALL.stream().filter(event -> !event.equals(first) && random.nextInt(3) == 0))
        .toList();
  }
}
