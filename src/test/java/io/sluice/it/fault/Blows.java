package io.sluice.it.fault;

import io.restassured.response.Response;
import io.sluice.it.world.Pauses;
import io.sluice.it.world.SluiceServer;
import io.sluice.sandbox.clevertap.CleverTapFault;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.http.Faults;
import io.sluice.sandbox.segment.SegmentFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Strikes the blows of a plan. */
final class Blows {
  private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
  private static final Duration LONGEST_LEAVE = Duration.ofSeconds(20);
  private static final FaultRule ALWAYS = FaultRule.sometimes(1, 1);

  private final FaultPlan plan;
  private final FaultWorld world;
  private final long export;
  private final List<String> notes = new ArrayList<>();
  private Duration clock = Duration.ZERO;

  Blows(FaultPlan plan, FaultWorld world, long export) {
    this.plan = plan;
    this.world = world;
    this.export = export;
  }

  /** The notes of what happened, for the log. */
  List<String> notes() {
    return notes;
  }

  void strike(Blow blow) {
    notes.add(blow.kind().name());
    switch (blow.kind()) {
      case KILL -> {
        world.server(0).kill();
        world.server(0).start();
      }
      case TERMINATE -> terminate();
      case KILL_ONE_OF_TWO -> killOneOfTwo(blow);
      case STOP -> stopAndRestart();
      case CLOCK -> moveClock(blow);
      case DATABASE -> endDatabase(blow);
      case SEGMENT ->
          outage(
              blow,
              world.sandbox().segment().faults(),
              blow.variant() ? SegmentFault.RESET_BEFORE : SegmentFault.HTTP_503,
              plan.segment()
                  .get(blow.variant() ? SegmentFault.RESET_BEFORE : SegmentFault.HTTP_503));
      case CLEVERTAP ->
          outage(
              blow,
              world.sandbox().clevertap().faults(),
              blow.variant() ? CleverTapFault.RESET : CleverTapFault.HTTP_500,
              plan.clevertap()
                  .get(blow.variant() ? CleverTapFault.RESET : CleverTapFault.HTTP_500));
    }
  }

  private void terminate() {
    Duration took = world.server(0).stop();
    world.server(0).start();
    if (took.compareTo(LONGEST_LEAVE) > 0) {
      throw new AssertionError("The server took " + took + " to leave");
    }
  }

  private void killOneOfTwo(Blow blow) {
    SluiceServer one = world.server(blow.variant() ? 0 : 1);
    one.kill();
    Pauses.nap(Duration.ofSeconds(blow.seconds()));
    one.start();
  }

  /** An export that is done meanwhile refuses to be stopped. */
  private void stopAndRestart() {
    if (call("stop") == 409) {
      return;
    }
    FaultRun.patiently(LONGEST_STOP)
        .until(() -> List.of("STOPPED", "DONE").contains(world.api().export(export).status()));
    call("restart");
  }

  /** The status of the answer, once there is one that says yes or no. */
  private int call(String action) {
    int[] status = new int[1];
    FaultRun.patiently(LONGEST_STOP)
        .until(
            () -> {
              Response answer =
                  world.api().request().post("/api/v1/exports/" + export + "/" + action);
              status[0] = answer.statusCode();
              return status[0] == 202 || status[0] == 409;
            });
    return status[0];
  }

  private void moveClock(Blow blow) {
    clock = clock.plusSeconds(blow.seconds());
    world.setClock(clock);
  }

  private void endDatabase(Blow blow) {
    if (blow.variant()) {
      world.database().silence();
    } else {
      world.database().cut();
    }
    Pauses.nap(Duration.ofSeconds(blow.seconds()));
    world.database().heal();
  }

  private static <K extends Enum<K>> void outage(
      Blow blow, Faults<K> faults, K kind, FaultRule afterwards) {
    faults.set(kind, ALWAYS);
    Pauses.nap(Duration.ofSeconds(blow.seconds()));
    faults.set(kind, afterwards == null ? FaultRule.next(0) : afterwards);
  }
}
