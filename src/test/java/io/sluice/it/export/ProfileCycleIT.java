package io.sluice.it.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.MovedWorld;
import io.sluice.it.world.RunView;
import io.sluice.it.world.SharedMovedWorld;
import io.sluice.sandbox.segment.StoredMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A recurring export of profiles: everybody at first, then who is new, once in 24 hours. */
@ExtendWith(SharedMovedWorld.class)
class ProfileCycleIT {
  private static final String EVENT = MovedWorld.EVENTS[4];

  private MovedWorld world;
  private Map<String, Object> body;
  private MovedWorld.Source source;

  @BeforeEach
  void world(MovedWorld shared) {
    world = shared;
    LocalDate day = world.today().plusDays(3);
    world.moveTo(day.atTime(23, 0));
    source = world.source(world.account());
    body = new HashMap<>();
    body.put("partner", source.partner());
    body.put("dataType", "USER_PROFILES");
    body.put("events", List.of(EVENT));
    body.put("frequency", "RECURRING");
    body.put("everyHours", 24);
    body.put("startDate", day.minusDays(1).toString());
  }

  @Test
  void firstRunIsFullAndLaterOnesBringWhoIsNew() {
    LocalDate day = world.today();
    long id = world.api().create("/api/v1/exports", body);
    RunView full = rests(id);
    Set<String> first = arrived();
    assertThat(first).hasSize((int) full.sent());
    assertThat(people(day.minusDays(1), day.minusDays(1))).as("of the first day").isSubsetOf(first);
    assertThat(world.api().export(id).nextRunAt())
        .as("24 hours after the last midnight")
        .isEqualTo(day.plusDays(1).atStartOfDay(MovedWorld.BERLIN).toInstant());

    world.moveTo(day.plusDays(1).atTime(0, 1));
    RunView second = rests(id);

    Set<String> newcomers = people(day, day);
    newcomers.removeAll(first);
    assertThat(newcomers).as("people who came in the last hour").isNotEmpty();
    Set<String> all = new HashSet<>(first);
    all.addAll(newcomers);
    assertThat(arrived()).containsAll(all);
    assertThat(second.sent()).isEqualTo(arrived().size() - first.size());
    assertThat(second.skipped()).as("who had been sent and has not changed").isPositive();
    assertThat(second.read()).isEqualTo(second.sent() + second.skipped());
    Delivered.stored(world.segment(), source.writeKey(), arrived().size());
  }

  @Test
  void profilesAreExportedAtMostOnceIn24Hours() {
    for (int hours : List.of(4, 12, 23)) {
      body.put("everyHours", hours);
      JsonNode problem =
          Api.tree(world.api().expect(400, world.api().post("/api/v1/exports", body)));
      assertThat(problem.path("errors").findValuesAsText("field")).containsExactly("everyHours");
      assertThat(problem.path("detail").asText()).contains("24");
    }
    body.remove("everyHours");
    body.remove("startDate");
    body.put("frequency", "LIVE");
    JsonNode problem = Api.tree(world.api().expect(400, world.api().post("/api/v1/exports", body)));
    assertThat(problem.path("errors").findValuesAsText("field")).containsExactly("frequency");
  }

  private RunView rests(long id) {
    return Awaitility.await("profile export " + id + " to rest")
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> world.api().export(id),
            export ->
                export.lastRun() != null
                    && export.lastRun().status().equals("DONE")
                    && export.nextRunAt().isAfter(world.clock().instant()))
        .lastRun();
  }

  private Set<String> people(LocalDate from, LocalDate to) {
    return world
        .installation()
        .clevertap()
        .expectedPeople(EVENT, from, to)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Set<String> arrived() {
    return world.segment().messages().stream()
        .filter(message -> message.writeKey().equals(source.writeKey()))
        .map(ProfileCycleIT::anonymousId)
        .collect(Collectors.toSet());
  }

  private static String anonymousId(StoredMessage message) {
    try {
      JsonNode json = Api.JSON.readTree(message.json());
      assertThat(json.path("type").asText()).isEqualTo("identify");
      return json.path("anonymousId").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
