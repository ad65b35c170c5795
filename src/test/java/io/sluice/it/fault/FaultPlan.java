package io.sluice.it.fault;

import io.sluice.sandbox.clevertap.CleverTapFault;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * The blows of a seed to one export. The plan follows from the seed alone; when exactly a fault
 * meets a request depends on threads as well.
 *
 * @param postgres PostgreSQL behind a proxy, or the embedded database
 * @param servers 2 share one PostgreSQL
 * @param eventsOfDay which of {@link FaultData}'s events are exported
 * @param days how many days, from yesterday back
 * @param usersOnly whether the partner rejects records without a User ID
 * @param refusedOneIn Segment refuses every request with a message whose Reference this divides; 0
 *     for none
 * @param blows in the order in which they strike
 */
record FaultPlan(
    long seed,
    boolean postgres,
    int servers,
    List<String> eventsOfDay,
    int days,
    boolean usersOnly,
    int refusedOneIn,
    Map<CleverTapFault, FaultRule> clevertap,
    Map<SegmentFault, FaultRule> segment,
    List<Blow> blows) {

  /** Each seed of this kind is an export of at least 200,000 records. */
  static final int LARGE_EVERY = 25;

  /** Each seed of this kind has ten kills in its one run, too. */
  static final int TEN_KILLS_EVERY = 100;

  static FaultPlan of(long seed) {
    // Seeds beside each other would give sequences that run into each other: mixed first
    SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong());
    boolean large = seed % LARGE_EVERY == 0;
    List<Blow> blows = blows(seed, random);
    boolean two = Blow.isAmong(blows, Blow.Kind.KILL_ONE_OF_TWO);
    boolean postgres = two || Blow.isAmong(blows, Blow.Kind.DATABASE) || random.nextInt(6) == 0;
    return new FaultPlan(
        seed,
        postgres,
        two ? 2 : 1,
        large ? FaultData.LARGE : FaultData.some(random),
        large ? FaultData.LARGE_DAYS : 1 + random.nextInt(3),
        random.nextInt(5) == 0,
        random.nextInt(3) == 0 ? 1_000 + random.nextInt(9_000) : 0,
        FaultRules.ofCleverTap(random),
        FaultRules.ofSegment(random),
        blows);
  }

  private static List<Blow> blows(long seed, SplittableRandom random) {
    List<Blow> blows = new ArrayList<>();
    for (Blow.Kind kind : Blow.Kind.values()) {
      for (int i = times(kind, seed, random); i > 0; i--) {
        blows.add(Blow.of(kind, random));
      }
    }
    blows.sort(Comparator.comparingDouble(Blow::at));
    return List.copyOf(blows);
  }

  private static int times(Blow.Kind kind, long seed, SplittableRandom random) {
    if (kind == Blow.Kind.KILL && seed % TEN_KILLS_EVERY == 0) {
      return 10;
    }
    return random.nextDouble() < kind.share() ? 1 + random.nextInt(kind.most()) : 0;
  }

  /** Many lines, for the log. */
  String inWords() {
    return """
        Seed %d: %s on %d day(s), %s, %d server(s)
          partner wants users only: %s; Segment refuses one message in %d
          CleverTap: %s
          Segment: %s
          %s"""
        .formatted(
            seed,
            eventsOfDay,
            days,
            postgres ? "PostgreSQL" : "embedded database",
            servers,
            usersOnly,
            refusedOneIn,
            inWords(clevertap),
            inWords(segment),
            blows.stream().map(Blow::inWords).collect(Collectors.joining("; ", "Then: ", "")));
  }

  private static String inWords(Map<?, FaultRule> rules) {
    return rules.entrySet().stream()
        .map(rule -> rule.getKey() + " " + FaultRules.inWords(rule.getValue()))
        .collect(Collectors.joining(", "));
  }
}
