package io.sluice.it.fault;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Something that happens once in a run, beside the faults of single requests.
 *
 * @param at the share of the messages at Segment when it strikes, from 0 to 1
 * @param seconds how long it lasts, or by how much the clock is moved
 * @param variant tells two ways of doing the same
 */
record Blow(Kind kind, double at, int seconds, boolean variant) {

  enum Kind {
    /** SIGKILL, and a new start. */
    KILL(0.07, 2, 0),
    /** SIGTERM, and a new start. */
    TERMINATE(0.04, 1, 0),
    /** Of two servers on one database one is killed, and started again later. */
    KILL_ONE_OF_TWO(0.02, 2, 8),
    /** Stopped and restarted by a user. */
    STOP(0.2, 3, 0),
    /** The server's clock is moved, forwards or backwards. */
    CLOCK(0.2, 3, 7_200),
    /** PostgreSQL cuts its connections and takes no new ones; the variant: it keeps silent. */
    DATABASE(0.05, 1, 30),
    /** Every request to Segment is refused for a while; the variant: without an answer. */
    SEGMENT(0.12, 1, 12),
    /** The same of CleverTap. */
    CLEVERTAP(0.12, 1, 12);

    private final double share;
    private final int most;
    private final int longestSeconds;

    Kind(double share, int most, int longestSeconds) {
      this.share = share;
      this.most = most;
      this.longestSeconds = longestSeconds;
    }

    /** The share of the seeds that have it. */
    double share() {
      return share;
    }

    /** The number of times that it strikes in one seed at most. */
    int most() {
      return most;
    }
  }

  /** A clock that is set back makes what is planned wait as long: only some seconds. */
  private static final int LONGEST_SET_BACK_SECONDS = 20;

  static Blow of(Kind kind, SplittableRandom random) {
    double at = random.nextDouble() * 0.95;
    boolean variant = random.nextBoolean();
    int seconds = kind.longestSeconds == 0 ? 0 : 1 + random.nextInt(kind.longestSeconds);
    if (kind == Kind.CLOCK && variant) {
      seconds = -1 - random.nextInt(LONGEST_SET_BACK_SECONDS);
    }
    return new Blow(kind, at, seconds, variant);
  }

  static boolean isAmong(List<Blow> blows, Kind kind) {
    return blows.stream().anyMatch(blow -> blow.kind == kind);
  }

  String inWords() {
    String how = kind.longestSeconds == 0 ? "" : " " + seconds + " s" + (variant ? " (b)" : "");
    return "%s%s at %d %%".formatted(kind, how, Math.round(at * 100));
  }
}
