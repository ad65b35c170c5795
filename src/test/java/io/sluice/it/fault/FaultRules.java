package io.sluice.it.fault;

import io.sluice.sandbox.clevertap.CleverTapFault;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The faults of both services that a seed draws: some kinds, each with its own likelihood. */
final class FaultRules {
  /**
   * CleverTap's faults, without the one that nobody survives without a person's help: a changed
   * passcode.
   */
  private static final List<CleverTapFault> CLEVERTAP =
      Arrays.stream(CleverTapFault.values())
          .filter(fault -> fault != CleverTapFault.HTTP_401)
          .toList();

  private static final List<SegmentFault> SEGMENT =
      List.of(
          SegmentFault.DELAY,
          SegmentFault.RESET_BEFORE,
          SegmentFault.RESET_AFTER,
          SegmentFault.HTTP_408,
          SegmentFault.HTTP_410,
          SegmentFault.HTTP_429,
          SegmentFault.HTTP_429_DATE,
          SegmentFault.HTTP_460,
          SegmentFault.HTTP_500,
          SegmentFault.HTTP_502,
          SegmentFault.HTTP_503,
          SegmentFault.HTTP_504);

  private static final long LATE_MILLIS = FaultWorld.READ_TIMEOUT.toMillis() + 500;

  private FaultRules() {}

  static Map<CleverTapFault, FaultRule> ofCleverTap(SplittableRandom random) {
    Map<CleverTapFault, FaultRule> rules = new EnumMap<>(CleverTapFault.class);
    for (int i = random.nextInt(6); i > 0; i--) {
      CleverTapFault fault = CLEVERTAP.get(random.nextInt(CLEVERTAP.size()));
      rules.put(fault, sometimes(random, isSlow(fault) ? 0.06 : 0.25).value(value(fault, random)));
    }
    return rules;
  }

  static Map<SegmentFault, FaultRule> ofSegment(SplittableRandom random) {
    Map<SegmentFault, FaultRule> rules = new EnumMap<>(SegmentFault.class);
    for (int i = random.nextInt(5); i > 0; i--) {
      SegmentFault fault = SEGMENT.get(random.nextInt(SEGMENT.size()));
      boolean slow = fault == SegmentFault.DELAY;
      rules.put(fault, sometimes(random, slow ? 0.06 : 0.2).value(value(fault, random)));
    }
    return rules;
  }

  private static FaultRule sometimes(SplittableRandom random, double most) {
    return FaultRule.sometimes(0.02 + random.nextDouble() * (most - 0.02), random.nextLong());
  }

  private static boolean isSlow(CleverTapFault fault) {
    return fault == CleverTapFault.DELAY || fault.name().startsWith("SLOW_");
  }

  /** Slow answers come too late about every other time. */
  private static long value(CleverTapFault fault, SplittableRandom random) {
    if (fault == CleverTapFault.LARGE_PAGE) {
      return 1_000_000L + random.nextInt(9_000_000);
    }
    return isSlow(fault) ? random.nextLong(2 * LATE_MILLIS) : 0;
  }

  private static long value(SegmentFault fault, SplittableRandom random) {
    return switch (fault) {
      case DELAY -> random.nextLong(2 * LATE_MILLIS);
      case HTTP_429, HTTP_429_DATE, HTTP_503 -> random.nextInt(2);
      default -> 0;
    };
  }

  static String inWords(FaultRule rule) {
    String value = rule.value() == 0 ? "" : " (" + rule.value() + ")";
    return Math.round(rule.probability() * 100) + " %" + value;
  }
}
