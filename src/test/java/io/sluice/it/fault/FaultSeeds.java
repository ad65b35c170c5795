package io.sluice.it.fault;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Runs seeds one after the other, each in the world that it needs; worlds are kept, since a start
 * takes as long as several seeds. A world in which a seed failed is not used again. Writes one line
 * a seed to {@code target/fault-seeds.log}.
 */
final class FaultSeeds implements AutoCloseable {
  private static final Path LOG = Path.of("target", "fault-seeds.log");

  private final Map<String, FaultWorld> worlds = new ConcurrentHashMap<>();
  private int number;

  /**
   * Runs the seeds from the first to the last argument, for at most so many minutes as the third
   * says. Exits with 1 when one has failed.
   */
  public static void main(String[] arguments) {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(Long.parseLong(arguments[2]));
    long failed;
    try (FaultSeeds seeds = new FaultSeeds()) {
      Runtime.getRuntime().addShutdownHook(new Thread(seeds::close, "end of the servers"));
      failed =
          LongStream.rangeClosed(Long.parseLong(arguments[0]), Long.parseLong(arguments[1]))
              .takeWhile(seed -> System.nanoTime() < deadline)
              .filter(seed -> !seeds.run(seed).isGood())
              .count();
    }
    System.exit(failed == 0 ? 0 : 1);
  }

  FaultRun.Verdict run(long seed) {
    FaultPlan plan = FaultPlan.of(seed);
    System.out.println(plan.inWords());
    String key = plan.postgres() + " " + plan.servers();
    try {
      FaultWorld world =
          worlds.computeIfAbsent(key, any -> FaultWorld.start(plan.postgres(), plan.servers()));
      FaultRun.Verdict verdict = new FaultRun(plan, world, "SEED-" + seed + "-" + number++).run();
      log(seed, verdict, world);
      if (!verdict.isGood()) {
        worlds.remove(key).close();
      }
      return verdict;
    } catch (RuntimeException | AssertionError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      write("seed " + seed + " BROKEN " + trace);
      throw e;
    }
  }

  private static void log(long seed, FaultRun.Verdict verdict, FaultWorld world) {
    write(
        "seed %d %s: %s%s"
            .formatted(
                seed,
                verdict.isGood() ? "good" : "BAD",
                verdict.summary(),
                verdict.isGood() ? "" : " " + verdict.faults() + " logs " + world.logs()));
  }

  private static void write(String line) {
    System.out.println(line);
    try {
      Files.createDirectories(LOG.getParent());
      Files.writeString(LOG, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    worlds.values().forEach(FaultWorld::close);
  }
}
