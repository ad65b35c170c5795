package io.sluice.it.export;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.fault.TwoServers;
import io.sluice.it.world.Api;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.RunView;
import io.sluice.it.world.SharedDatabase;
import io.sluice.it.world.SluiceServer;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two servers share the work, and never do the same twice. */
class TwoServersIT {

  private static final int A_DAY = 5_000;
  private static final int SMALL_A_DAY = 200;

  /** More than one server executes at once. */
  private static final int EXPORTS = 10;

  private static final int ONE_TIME = 16;
  private static final int RECURRING = 8;
  private static final int LIVE = 4;

  private static final int RESTARTS = 4;

  /** The number of the sandbox's events that fill a batch, and some more. */
  private static final long BATCH = 1_000;

  private static TwoServers servers;

  private SegmentSandbox segment;

  @BeforeAll
  static void start() {
    SandboxData data = SandboxData.empty().withUsers(2_000);
    for (int i = 0; i < EXPORTS + 2; i++) {
      data = data.withEvent(big(i), A_DAY);
    }
    for (int i = 0; i < ONE_TIME + RECURRING + LIVE; i++) {
      data = data.withEvent(small(i), SMALL_A_DAY);
    }
    servers = TwoServers.start(data);
  }

  @AfterAll
  static void end() {
    if (servers != null) {
      servers.close();
    }
  }

  @BeforeEach
  void reset() {
    segment = servers.installation().reset().segment();
  }

  @Test
  void noRunIsStartedTwice() {
    segment.faults().set(SegmentFault.DELAY, FaultRule.sometimes(1, 1).value(100));
    long firstRun = servers.database().number("select coalesce(max(id), 0) from run") + 1;
    List<Long> partners = servers.partners(LIVE);
    List<Long> exports = new ArrayList<>();
    for (int i = 0; i < ONE_TIME + RECURRING + LIVE; i++) {
      Api api = servers.both().get(i % 2).api();
      exports.add(api.create("/api/v1/exports", body(partners.get(i % LIVE), i)));
    }
    List<Long> once = exports.subList(0, ONE_TIME);
    List<Long> recurring = exports.subList(ONE_TIME, ONE_TIME + RECURRING);
    List<Long> live = exports.subList(ONE_TIME + RECURRING, exports.size());
    Set<SluiceServer> seen = new HashSet<>();
    for (int round = 1; round <= 3; round++) {
      awaitRuns(recurring, round, seen);
      allAreDue(recurring);
    }
    awaitRuns(recurring, 4, seen);
    awaitRuns(once, 1, seen);
    awaitRuns(live, 4, seen);
    live.forEach(id -> servers.second().api().stop(id));
    recurring.forEach(id -> servers.first().api().stop(id));
    live.forEach(id -> servers.first().api().await(id, "STOPPED", Duration.ofSeconds(60)));
    nothingRuns();

    assertThat(seen).as("servers that took part").hasSize(2);
    oneJobAtATimeForEachRun(firstRun);
    everySliceWasOpenedOnce(firstRun);
    assertThat(segment.stats().duplicates()).as("messages that came twice").isZero();
    assertThat(segment.source(SegmentSandbox.US_WRITE_KEY).distinct())
        .as("messages, as the runs counted them")
        .isEqualTo(servers.database().number(sum("sent_count", firstRun)));
    Map<String, Long> stored = segment.source(SegmentSandbox.US_WRITE_KEY).events();
    for (int i = 0; i < ONE_TIME; i++) {
      assertThat(stored).containsEntry(small(i), 2L * SMALL_A_DAY);
      assertThat(servers.second().api().runs(once.get(i))).hasSize(1);
    }
  }

  @Test
  void theRunsOfAKilledServerGoOnOnTheOtherAndItComesBack() {
    slowly();
    List<Long> exports = bigExports();
    awaitBothBusy();
    awaitStored(EXPORTS * 2L * A_DAY / 4);
    SluiceServer killed = servers.first();
    List<Long> orphans = servers.runsOf(killed);
    killed.kill();
    Awaitility.await("runs " + orphans + " of the killed server to go on on the other")
        .atMost(Duration.ofMinutes(1))
        .until(() -> goOnElsewhere(orphans, killed));
    assertThat(segment.stats().distinct()).as("in the middle").isLessThan(EXPORTS * 2L * A_DAY);
    segment.faults().clear();
    Api api = servers.second().api();
    exports.forEach(id -> delivered(api.awaitDone(id)));
    assertThat(segment.stats().distinct()).isEqualTo(EXPORTS * 2L * A_DAY);
    assertThat(segment.stats().duplicates())
        .as("sent again, with the same ids: what was under way of each run")
        .isLessThanOrEqualTo(orphans.size() * 8L * BATCH);
    for (int i = 0; i < EXPORTS; i++) {
      assertThat(openings(big(i))).as("a slice that was open goes on").isLessThanOrEqualTo(3);
    }
    nothingRuns();

    killed.start();
    segment.clear();
    slowly();
    List<Long> more = bigExports();
    awaitBothBusy();
    segment.faults().clear();
    more.forEach(id -> delivered(killed.api().awaitDone(id)));
    assertThat(segment.stats().distinct()).isEqualTo(EXPORTS * 2L * A_DAY);
    assertThat(segment.stats().duplicates()).isZero();
  }

  @Test
  void stopAndRestartWorkOnTheServerThatDoesNotRunTheJob() {
    slowly();
    long id = bigExport(servers.partners(1).get(0), EXPORTS);
    long run = servers.first().api().runs(id).get(0).id();
    for (int i = 0; i < 3; i++) {
      SluiceServer other = servers.other(servers.runnerOf(run));
      awaitStored((i + 1) * BATCH);
      other.api().stop(id);
      other.api().await(id, "STOPPED", Duration.ofSeconds(10));
      other.api().restart(id);
    }
    segment.faults().clear();
    delivered(servers.first().api().awaitDone(id));
    assertThat(segment.stats().distinct()).isEqualTo(2L * A_DAY);
    assertThat(segment.stats().duplicates()).as("sent again after a clean stop").isZero();
  }

  /** The queue may give it to the other one. */
  @Test
  void aJobThatIsRestartedFromTheBatchConsoleIsExecutedByOneServer() {
    slowly();
    long id = bigExport(servers.partners(1).get(0), EXPORTS + 1);
    long run = servers.first().api().runs(id).get(0).id();
    servers.runnerOf(run);
    for (int i = 0; i < RESTARTS; i++) {
      Api api = servers.both().get(i % 2).api();
      awaitStored((i + 1) * BATCH);
      api.stop(id);
      api.await(id, "STOPPED", Duration.ofSeconds(15));
      long stopped = latestExecution(run);
      String path = "/api/v1/jobs/executions/" + stopped + "/restart";
      assertThat(Api.tree(api.expect(202, api.request().post(path))).path("id").asLong())
          .as("the new execution")
          .isGreaterThan(stopped);
    }
    segment.faults().clear();
    delivered(servers.first().api().awaitDone(id));
    assertThat(servers.database().number(executionsOf("count(*)", run)))
        .as("job executions of run %d", run)
        .isEqualTo(1L + RESTARTS);
    assertThat(segment.stats().distinct()).isEqualTo(2L * A_DAY);
    assertThat(segment.stats().duplicates()).as("sent again after a clean stop").isZero();
  }

  private static long latestExecution(long run) {
    return servers.database().number(executionsOf("max(jobexecutionid)", run));
  }

  private static String executionsOf(String what, long run) {
    return "select "
        + what
        + " from job_execution where jobinstanceid = (select jobinstanceid from run join"
        + " job_execution on jobexecutionid = job_execution_id where run.id = "
        + run
        + ")";
  }

  /** The mark that a JobOperator writes when it is asked to stop a job that runs elsewhere. */
  @Test
  void aStopInTheJobRepositoryAloneEndsTheJobOnTheServerThatRunsIt() {
    slowly();
    long id = bigExport(servers.partners(1).get(0), EXPORTS + 1);
    long run = servers.first().api().runs(id).get(0).id();
    servers.runnerOf(run);
    awaitStored(BATCH);
    servers
        .database()
        .update(
            "update job_execution set batchstatus = 'STOPPING' where jobexecutionid ="
                + " (select job_execution_id from run where id = "
                + run
                + ")");
    servers.second().api().await(id, "STOPPED", Duration.ofSeconds(15));
    segment.faults().clear();
    servers.second().api().restart(id);
    delivered(servers.first().api().awaitDone(id));
    assertThat(segment.stats().distinct()).isEqualTo(2L * A_DAY);
  }

  private static String big(int number) {
    return "Big %02d".formatted(number);
  }

  private static String small(int number) {
    return "Small %02d".formatted(number);
  }

  private static Map<String, Object> body(long partner, int number) {
    Map<String, Object> body =
        ExportRequest.of(partner, daysAgo(2), daysAgo(1), small(number)).body();
    if (number >= ONE_TIME) {
      body.keySet().removeAll(Set.of("from", "to"));
      body.put("frequency", "LIVE");
    }
    if (number >= ONE_TIME && number < ONE_TIME + RECURRING) {
      body.put("frequency", "RECURRING");
      body.put("everyHours", 4);
      body.put("startDate", LocalDate.now(Installation.ZONE).toString());
    }
    return body;
  }

  /** Every export has had so many runs, all of them done. */
  private static void awaitRuns(List<Long> exports, int runs, Set<SluiceServer> seen) {
    String done =
        "select count(*) from (select run.export_ref from run join run_status on run_ref = run.id"
            + " where run.export_ref in (%s) and status = 'DONE' group by 1 having count(*) >= %d"
            + " ) as enough";
    String sql = done.formatted(list(exports), runs);
    Awaitility.await(runs + " runs of each of the exports " + exports)
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              servers.both().stream()
                  .filter(one -> !servers.runsOf(one).isEmpty())
                  .forEach(seen::add);
              return servers.database().number(sql) == exports.size();
            });
  }

  /** The clock's work, only sooner. */
  private static void allAreDue(List<Long> exports) {
    servers
        .database()
        .update(
            "update scheduled_tasks set execution_time = current_timestamp where task_name ="
                + " 'export' and not picked and cast(task_instance as bigint) in ("
                + list(exports)
                + ")");
  }

  private static String list(List<Long> ids) {
    return String.join(", ", ids.stream().map(String::valueOf).toList());
  }

  private static void nothingRuns() {
    Awaitility.await("the queue of runs to be empty")
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                servers
                    .database()
                    .number("select count(*) from scheduled_tasks where task_name = 'run'"),
            waiting -> waiting == 0);
  }

  private static void oneJobAtATimeForEachRun(long firstRun) {
    SharedDatabase database = servers.database();
    assertThat(
            database.texts(
                "select jobparameters || ' ' || count(*) from job_execution"
                    + " where cast(substring(jobparameters from 'runId=([0-9]+)') as bigint) >= "
                    + firstRun
                    + " group by jobparameters having count(*) <> 1"))
        .as("runs with more than one job execution")
        .isEmpty();
    assertThat(
            database.texts(
                "select one.id || ' and ' || other.id from run one join run other"
                    + " on one.export_ref = other.export_ref and one.id < other.id"
                    + " and other.started_at < one.ended_at where one.id >= "
                    + firstRun))
        .as("runs of one export at the same time")
        .isEmpty();
  }

  /** One that was stopped may not have come to it. */
  private static void everySliceWasOpenedOnce(long firstRun) {
    assertThat(
            servers
                .database()
                .texts(
                    "select event_name || '@' || slice_day || '@'"
                        + " || sum(case when status = 'DONE' then 1 else 0 end) || '@' || count(*)"
                        + " from slice"
                        + " where run_ref >= "
                        + firstRun
                        + " group by event_name, slice_day"))
        .isNotEmpty()
        .allSatisfy(
            text -> {
              String[] slice = text.split("@", -1);
              assertThat(
                      servers.sandbox().clevertap().openings(slice[0], LocalDate.parse(slice[1])))
                  .isBetween(Long.parseLong(slice[2]), Long.parseLong(slice[3]));
            });
  }

  private static String sum(String column, long firstRun) {
    return "select sum(" + column + ") from slice where run_ref >= " + firstRun;
  }

  /** Segment answers so slowly that there is a middle. */
  private void slowly() {
    segment.faults().set(SegmentFault.DELAY, FaultRule.sometimes(1, 1).value(400));
  }

  private static List<Long> bigExports() {
    List<Long> partners = servers.partners(EXPORTS);
    List<Long> exports = new ArrayList<>();
    for (int i = 0; i < EXPORTS; i++) {
      exports.add(bigExport(partners.get(i), i));
    }
    return exports;
  }

  private static long bigExport(long partner, int number) {
    return servers
        .both()
        .get(number % 2)
        .api()
        .createExport(ExportRequest.of(partner, daysAgo(2), daysAgo(1), big(number)));
  }

  private static void awaitBothBusy() {
    Awaitility.await("both servers to execute runs")
        .atMost(Duration.ofMinutes(1))
        .until(() -> servers.both().stream().noneMatch(one -> servers.runsOf(one).isEmpty()));
  }

  private void awaitStored(long messages) {
    Awaitility.await(messages + " messages at Segment")
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> segment.stats().distinct(), stored -> stored >= messages);
  }

  private static boolean goOnElsewhere(List<Long> runs, SluiceServer killed) {
    List<Long> there = servers.runsOf(servers.other(killed));
    return runs.stream()
        .allMatch(
            run -> there.contains(run) || servers.second().api().run(run).status().equals("DONE"));
  }

  private static void delivered(ExportView export) {
    RunView run = export.lastRun();
    assertThat(run.sent()).as("%s", run).isEqualTo(2L * A_DAY);
    assertThat(run.read()).as("%s", run).isEqualTo(2L * A_DAY);
    assertThat(run.counted()).as("%s", run).isEqualTo(2L * A_DAY);
    assertThat(run.rejected() + run.skipped()).as("%s", run).isZero();
  }

  private static long openings(String event) {
    return servers.sandbox().clevertap().openings(event, daysAgo(1))
        + servers.sandbox().clevertap().openings(event, daysAgo(2));
  }
}
