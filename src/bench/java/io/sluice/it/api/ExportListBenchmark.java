package io.sluice.it.api;

import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedDatabase;
import io.sluice.it.world.SluiceServer;
import io.sluice.sandbox.Sandbox;
import io.sluice.sandbox.data.SandboxData;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Prints how long one call of {@code GET /exports} takes over HTTP with 100,000 exports and
 * 1,000,000 runs on PostgreSQL, by filter, order and page, and how many statements it takes. Fails
 * if the 95th percentile of a list is over 50 ms. The lists of the batch console are measured
 * beside it.
 */
public final class ExportListBenchmark {

  private static final Duration GOAL = Duration.ofMillis(50);
  private static final int PARTNERS = 20;
  private static final long EXPORTS = 100_000;
  private static final List<String> SORTS =
      List.of("created", "partner", "type", "frequency", "status");

  private final ListCalls calls;
  private boolean within = true;

  private ExportListBenchmark(ListCalls calls) {
    this.calls = calls;
  }

  public static void main(String[] args) throws Exception {
    try (SharedDatabase database = new SharedDatabase(postgres());
        Sandbox sandbox = Sandbox.start(SandboxData.typical(1));
        SluiceServer server =
            SluiceServer.start(
                "bench",
                sandbox,
                Path.of(System.getProperty("java.home")),
                database.environment())) {
      fill(new Installation(sandbox, server), database);
      ExportListBenchmark benchmark =
          new ExportListBenchmark(new ListCalls(server, database, "exports"));
      benchmark.run();
      if (!benchmark.within) {
        throw new IllegalStateException("The 95th percentile of a list is over " + GOAL);
      }
    }
  }

  private static EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
        .start();
  }

  private static void fill(Installation installation, SharedDatabase database) throws IOException {
    long account = installation.account();
    for (int i = 0; i < PARTNERS; i++) {
      installation.partner(account, "0123456789abcdef0123456789abcdef", "US", Map.of());
    }
    long started = System.nanoTime();
    database.script(Path.of("src", "bench", "sql", "history.sql"));
    database.update("vacuum analyze");
    database.update("create extension pg_stat_statements");
    System.out.printf(
        "%,d exports, %,d runs, %,d slices, %,d job executions, %,d tasks, made in %d s%n",
        database.number("select count(*) from export"),
        database.number("select count(*) from run"),
        database.number("select count(*) from slice"),
        database.number("select count(*) from job_execution"),
        database.number("select count(*) from scheduled_tasks"),
        (System.nanoTime() - started) / 1_000_000_000);
  }

  private void run() {
    calls.warmUp();
    if (calls.total("") < EXPORTS) {
      throw new IllegalStateException("The list holds only %d exports".formatted(calls.total("")));
    }
    System.out.printf(
        "%-76s %7s %6s %6s %6s %10s%n", "list", "total", "p50", "p95", "max", "statements");
    filters().forEach(filter -> withPages(filter, ""));
    for (String sort : SORTS) {
      withPages("", "sort=" + sort);
      withPages("", "sort=-" + sort);
      withPages("status=DONE&exportedFrom=" + day(600), "sort=-" + sort);
    }
    List.of("jobs/executions", "jobs/instances")
        .forEach(path -> System.out.println(calls.of(path).measure("page=1&size=40")));
  }

  private static List<String> filters() {
    List<String> filters = new ArrayList<>(List.of("", "partner=3", "format=JSON"));
    List.of("SELECTED_EVENTS", "USER_PROFILES").forEach(type -> filters.add("type=" + type));
    List.of("PENDING", "RUNNING", "DONE", "STOPPED", "FAILED")
        .forEach(status -> filters.add("status=" + status));
    List.of("ONE_TIME", "RECURRING", "LIVE")
        .forEach(frequency -> filters.add("frequency=" + frequency));
    filters.add("exportedFrom=" + day(400) + "&exportedTo=" + day(100));
    filters.add(
        "partner=1&type=SELECTED_EVENTS&format=JSON&status=STOPPED&frequency=RECURRING"
            + "&exportedFrom="
            + day(900)
            + "&exportedTo="
            + day(10));
    return filters;
  }

  private static LocalDate day(int ago) {
    return LocalDate.now(ZoneOffset.UTC).minusDays(ago);
  }

  /** The first page, one in the middle and the last. */
  private void withPages(String filter, String sort) {
    String list = filter + (filter.isEmpty() || sort.isEmpty() ? "" : "&") + sort;
    long pages = Math.max(1, (calls.total(list) + 39) / 40);
    List.of(1L, (pages + 1) / 2, pages).stream().distinct().forEach(page -> measure(list, page));
  }

  private void measure(String list, long page) {
    ListTimes times =
        calls.measure(list + (list.isEmpty() ? "" : "&") + "page=" + page + "&size=40");
    within &= times.percentile(95).compareTo(GOAL) <= 0;
    System.out.println(times);
  }
}
