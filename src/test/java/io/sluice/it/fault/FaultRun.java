package io.sluice.it.fault;

import io.sluice.it.world.Api;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.Pauses;
import io.sluice.it.world.RunView;
import io.sluice.it.world.SeedPartner;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.segment.SegmentRegion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;

/** One seed: an export of an account of its own, the plan's faults, and the audit at the end. */
final class FaultRun {
  /** With all faults on; afterwards both services recover, and the run must come to its end. */
  private static final Duration UNDER_FAULTS = Duration.ofMinutes(3);

  private static final Duration RECOVERED = Duration.ofMinutes(3);
  private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(20);

  private final FaultPlan plan;
  private final FaultWorld world;
  private final SandboxAccount account;
  private final Arrivals arrivals;
  private final List<String> notes = new ArrayList<>();
  private long export;

  /** The outcome of a seed. */
  record Verdict(List<String> faults, String summary) {
    boolean isGood() {
      return faults.isEmpty();
    }
  }

  /**
   * @param name of the account and the source; new in this world
   */
  FaultRun(FaultPlan plan, FaultWorld world, String name) {
    this.plan = plan;
    this.world = world;
    this.account = new SandboxAccount(name, name + "-passcode", "in1", Installation.ZONE);
    this.arrivals = new Arrivals(name + "-key");
  }

  Verdict run() {
    long started = System.nanoTime();
    ExpectedDelivery expected = prepare();
    List<String> faults = new ArrayList<>();
    try {
      export = createExport();
      strike(expected.deliveredRecords());
      awaitEnd(faults);
      calm();
      audit(expected, faults);
    } catch (RuntimeException | AssertionError e) {
      faults.add(e.toString());
    } finally {
      calm();
    }
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    return new Verdict(faults, summary(expected, took));
  }

  private ExpectedDelivery prepare() {
    world.sandbox().clevertap().register(account);
    world.sandbox().segment().clear();
    world.sandbox().segment().addWriteKey(SegmentRegion.US, arrivals.writeKey());
    world.sandbox().segment().observe(arrivals);
    world.sandbox().segment().refuseContent(json -> ExpectedDelivery.isRefused(plan, json));
    return ExpectedDelivery.of(plan, world.sandbox().clevertap(), account);
  }

  private long createExport() {
    Api api = world.api();
    long partner = SeedPartner.create(api, account, arrivals.writeKey(), plan.usersOnly());
    plan.clevertap().forEach(world.sandbox().clevertap().faults()::set);
    plan.segment().forEach(world.sandbox().segment().faults()::set);
    return api.createExport(
        ExportRequest.of(
            partner,
            Installation.daysAgo(plan.days()),
            Installation.daysAgo(1),
            plan.eventsOfDay().toArray(String[]::new)));
  }

  private void strike(long messages) {
    Blows blows = new Blows(plan, world, export);
    for (Blow blow : plan.blows()) {
      awaitShare(blow, messages);
      blows.strike(blow);
    }
    notes.addAll(blows.notes());
  }

  /** Waits for the blow's share of the messages, but not for long without progress. */
  private void awaitShare(Blow blow, long messages) {
    long wanted = Math.round(blow.at() * messages);
    int seen = -1;
    long since = System.nanoTime();
    while (arrivals.distinct() < wanted && System.nanoTime() - since < WITHOUT_PROGRESS.toNanos()) {
      if (arrivals.distinct() > seen) {
        seen = arrivals.distinct();
        since = System.nanoTime();
      }
      Pauses.nap(Duration.ofMillis(5));
    }
  }

  private void awaitEnd(List<String> faults) {
    AtomicReference<ExportView> last = new AtomicReference<>();
    try {
      awaitDone(UNDER_FAULTS, last);
    } catch (ConditionTimeoutException e) {
      notes.add("not done under its faults within " + UNDER_FAULTS.toSeconds() + " s");
      world.sandbox().clevertap().faults().clear();
      world.sandbox().segment().faults().clear();
      try {
        awaitDone(RECOVERED, last);
      } catch (ConditionTimeoutException stuck) {
        faults.add("stuck: " + last.get());
      }
    }
    if (last.get() != null && !last.get().status().equals("DONE")) {
      faults.add("ended as " + last.get());
    }
  }

  private void awaitDone(Duration longest, AtomicReference<ExportView> last) {
    patiently(longest)
        .until(
            () -> {
              last.set(world.api().export(export));
              return List.of("DONE", "FAILED", "STOPPED").contains(last.get().status());
            });
  }

  static ConditionFactory patiently(Duration longest) {
    return Awaitility.await()
        .atMost(longest)
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptionsMatching(e -> true);
  }

  private void calm() {
    world.sandbox().clevertap().faults().clear();
    world.sandbox().segment().faults().clear();
    world.setClock(Duration.ZERO);
  }

  private void audit(ExpectedDelivery expected, List<String> faults) {
    RunView run = world.api().run(world.api().export(export).lastRun().id());
    boolean clockMoved = Blow.isAmong(plan.blows(), Blow.Kind.CLOCK);
    faults.addAll(
        new DeliveryAudit(expected)
            .messages(arrivals)
            .rejections(world.api().rejections(run.id()))
            .segment(world.sandbox().segment().stats(), clockMoved)
            .counts(run, world.api().slices(run.id()))
            .faults());
    int runs = world.api().runs(export).size();
    if (runs != 1) {
      faults.add("the export has " + runs + " runs");
    }
  }

  private String summary(ExpectedDelivery expected, Duration took) {
    return "%d records, %d sent, %d rejected, %d repeated, %d ms%s"
        .formatted(
            expected.records(),
            arrivals.distinct(),
            expected.rejectedRecords(),
            arrivals.repeats(),
            TimeUnit.NANOSECONDS.toMillis(took.toNanos()),
            notes.isEmpty() ? "" : ", " + notes);
  }
}
