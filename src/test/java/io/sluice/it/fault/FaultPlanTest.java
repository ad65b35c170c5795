package io.sluice.it.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.sandbox.clevertap.CleverTapFault;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
  private static final List<FaultPlan> THOUSAND =
      LongStream.rangeClosed(1, 1_000).mapToObj(FaultPlan::of).toList();

  @Test
  void aSeedGivesTheSamePlanEachTime() {
    assertThat(FaultPlan.of(42)).isEqualTo(FaultPlan.of(42));
    assertThat(FaultPlan.of(42)).isNotEqualTo(FaultPlan.of(43));
  }

  @Test
  void aThousandSeedsHaveEveryFaultAndEveryBlow() {
    assertThat(kinds(THOUSAND)).isEqualTo(EnumSet.allOf(Blow.Kind.class));
    assertThat(THOUSAND.stream().flatMap(plan -> plan.segment().keySet().stream()).distinct())
        .hasSize(12);
    assertThat(THOUSAND.stream().flatMap(plan -> plan.clevertap().keySet().stream()).distinct())
        .as("all but a changed passcode")
        .hasSize(CleverTapFault.values().length - 1);
    assertThat(THOUSAND.stream().mapToLong(FaultPlanTest::kills).sum()).isGreaterThan(200);
  }

  @Test
  void everyHundredthSeedHasTenKillsInOneRunOfTwoHundredThousandRecords() {
    FaultPlan plan = FaultPlan.of(300);

    assertThat(kills(plan)).isEqualTo(10);
    assertThat(plan.eventsOfDay()).isEqualTo(FaultData.LARGE);
    assertThat(plan.days()).isEqualTo(FaultData.LARGE_DAYS);
  }

  @Test
  void theSeedsOfEveryBuildHaveEveryBlow() {
    Set<Blow.Kind> kinds =
        kinds(
            Arrays.stream(FaultSeedsIT.FIXED.split(","))
                .map(Long::valueOf)
                .map(FaultPlan::of)
                .toList());
    assertThat(kinds).isEqualTo(EnumSet.allOf(Blow.Kind.class));
  }

  @Test
  void aDatabaseThatCanBeCutIsPostgresql() {
    assertThat(THOUSAND)
        .filteredOn(plan -> Blow.isAmong(plan.blows(), Blow.Kind.DATABASE))
        .isNotEmpty()
        .allMatch(FaultPlan::postgres);
    assertThat(THOUSAND)
        .filteredOn(plan -> Blow.isAmong(plan.blows(), Blow.Kind.KILL_ONE_OF_TWO))
        .isNotEmpty()
        .allMatch(plan -> plan.postgres() && plan.servers() == 2);
  }

  private static Set<Blow.Kind> kinds(List<FaultPlan> plans) {
    return plans.stream()
        .flatMap(plan -> plan.blows().stream())
        .map(Blow::kind)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Blow.Kind.class)));
  }

  private static long kills(FaultPlan plan) {
    return plan.blows().stream().filter(blow -> blow.kind() == Blow.Kind.KILL).count();
  }
}
