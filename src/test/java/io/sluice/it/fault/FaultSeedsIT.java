package io.sluice.it.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong on the way, every record is delivered under exactly one message id, or kept
 * with its reason, and the run's counts say so. Runs a fixed set of seeds, or those of {@code
 * -Dsluice.seeds}: {@code 42}, {@code 3,7,42} or {@code 1-1000}.
 */
class FaultSeedsIT {
  /** Every kind of blow, and ten kills in one export of 204,000 records: what fits into a build. */
  static final String FIXED = "2,3,9,38,57,106,19,11,33,500";

  private static FaultSeeds seeds;

  @BeforeAll
  static void start() {
    seeds = new FaultSeeds();
  }

  @AfterAll
  static void end() {
    seeds.close();
  }

  static LongStream seeds() {
    return Arrays.stream(System.getProperty("sluice.seeds", FIXED).split(",", 0))
        .flatMapToLong(FaultSeedsIT::range);
  }

  private static LongStream range(String text) {
    String[] ends = text.strip().split("-", -1);
    return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingIsLostDoubledOrUnexplained(long seed) {
    FaultRun.Verdict verdict = seeds.run(seed);

    assertThat(verdict.faults())
        .as("faults of seed %d (%s); again: -Dsluice.seeds=%d", seed, verdict.summary(), seed)
        .isEmpty();
  }
}
