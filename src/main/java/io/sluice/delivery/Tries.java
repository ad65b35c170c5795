package io.sluice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * The tries of one delivery so far.
 *
 * @param startedAt when the delivery began: its whole duration may be bounded, waits included
 * @param spent what each kind of answer has cost
 */
public record Tries(Instant startedAt, Map<NotNowKind, Spent> spent) {

  /**
   * The cost of one kind of answer.
   *
   * @param paused the pauses after them, added
   */
  public record Spent(int times, Duration paused) {
    static final Spent NOTHING = new Spent(0, Duration.ZERO);
  }

  public Tries {
    spent = Map.copyOf(spent);
  }

  public static Tries none(Instant startedAt) {
    return new Tries(startedAt, Map.of());
  }

  /** With the try that led to the decision. */
  public Tries after(Decision.TryAgain decision) {
    Map<NotNowKind, Spent> more = new EnumMap<>(NotNowKind.class);
    more.putAll(spent);
    Spent before = of(decision.kind());
    more.put(
        decision.kind(), new Spent(before.times() + 1, before.paused().plus(decision.pause())));
    return new Tries(startedAt, more);
  }

  /** The same tries of a delivery that began at another time. */
  public Tries startedAt(Instant moment) {
    return new Tries(moment, spent);
  }

  /** How many tries were made, of all kinds. */
  public int made() {
    return spent.values().stream().mapToInt(Spent::times).sum();
  }

  Spent of(NotNowKind kind) {
    return spent.getOrDefault(kind, Spent.NOTHING);
  }
}
