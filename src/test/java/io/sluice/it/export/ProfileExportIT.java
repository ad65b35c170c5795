package io.sluice.it.export;

import static io.sluice.it.world.Installation.daysAgo;
import static io.sluice.it.world.SharedInstallation.BIG;
import static io.sluice.it.world.SharedInstallation.PAGED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.RunView;
import io.sluice.it.world.SharedInstallation;
import io.sluice.sandbox.segment.SegmentSandbox;
import io.sluice.sandbox.segment.StoredMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Exports of profiles from end to end: each person arrives once. */
@ExtendWith(SharedInstallation.class)
class ProfileExportIT {

  private Installation installation;

  @BeforeEach
  void installation(Installation shared) {
    installation = shared;
    installation.segment().keepMessages(true);
  }

  @Test
  void eachPersonArrivesOnceWhateverNumberOfEventsAndDays() {
    ExportView export = run(List.of(BIG[0], PAGED));

    Set<String> people = people(BIG[0], PAGED);
    Delivered.stored(installation.segment(), SegmentSandbox.US_WRITE_KEY, people.size());
    assertThat(anonymousIds()).isEqualTo(people);
    RunView run = installation.api().run(export.lastRun().id());
    assertThat(run.sent()).isEqualTo(people.size());
    assertThat(run.read())
        .isEqualTo(run.counted())
        .isEqualTo(run.sent() + run.skipped())
        .isGreaterThan(run.sent());
  }

  @Test
  void peopleAreFoundByTheLaunchOfTheAppUnlessEventsAreNamed() {
    ExportView export = run(List.of());

    assertThat(people("App Launched")).hasSize((int) export.lastRun().sent());
  }

  /** The moment at which a chunk's counts are seen: whom it sent must be known then, too. */
  @Test
  void killedInTheMiddleDeliversAndCountsEachPersonOnce() {
    Api api = installation.api();
    long id = create(List.of(BIG[0], BIG[1], PAGED));
    Awaitility.await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(Duration.ofMinutes(2))
        .until(() -> api.export(id).lastRun().sent() > 0);

    installation.server().kill();
    installation.server().start();

    ExportView export = installation.api().awaitDone(id);
    Set<String> people = people(BIG[0], BIG[1], PAGED);
    Delivered.stored(installation.segment(), SegmentSandbox.US_WRITE_KEY, people.size());
    assertThat(export.lastRun().sent()).isEqualTo(people.size());
    assertThat(export.lastRun().read()).isEqualTo(export.lastRun().counted());
  }

  private ExportView run(List<String> events) {
    return installation.api().awaitDone(create(events));
  }

  private long create(List<String> events) {
    Map<String, Object> body =
        Map.of(
            "partner",
            installation.partner(),
            "dataType",
            "USER_PROFILES",
            "events",
            events,
            "frequency",
            "ONE_TIME",
            "from",
            daysAgo(2).toString(),
            "to",
            daysAgo(1).toString());
    return installation.api().create("/api/v1/exports", body);
  }

  private Set<String> people(String... events) {
    LocalDate from = daysAgo(2);
    return Stream.of(events)
        .flatMap(event -> installation.clevertap().expectedPeople(event, from, daysAgo(1)))
        .collect(Collectors.toSet());
  }

  /** CleverTap's ids of the people who arrived, in messages that are what Segment documents. */
  private Set<String> anonymousIds() {
    return installation.segment().messages().stream()
        .map(ProfileExportIT::tree)
        .peek(
            message -> {
              assertThat(message.path("type").asText()).isEqualTo("identify");
              assertThat(message.path("traits").isObject()).isTrue();
              assertThat(message.at("/context/active").asBoolean(true)).isFalse();
            })
        .map(message -> message.path("anonymousId").asText())
        .collect(Collectors.toSet());
  }

  private static JsonNode tree(StoredMessage message) {
    try {
      return Api.JSON.readTree(message.json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
