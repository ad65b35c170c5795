package io.sluice.sandbox;

import static io.sluice.sandbox.CleverTaps.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.sandbox.clevertap.CleverTapSandbox;
import io.sluice.sandbox.data.ExpectedRecord;
import io.sluice.sandbox.data.Flaw;
import io.sluice.sandbox.data.FlawShares;
import io.sluice.sandbox.data.SandboxData;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CleverTapDataTest {
  private static final SandboxData DATA =
      SandboxData.empty().withEvent("Charged", 3_000).withUsers(500).withDuplicateOneIn(100);
  private static final DateTimeFormatter TS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private final SandboxClock clock = SandboxClock.at(CleverTaps.NOW);
  private CleverTapSandbox clevertap = CleverTapSandbox.start(0, DATA, clock);

  @AfterEach
  void stop() {
    clevertap.close();
  }

  @Test
  void servedRecordsAreTheExpectedOnes() {
    assertThat(served("").map(CleverTapDataTest::key).sorted().toList())
        .isEqualTo(expected().map(CleverTapDataTest::key).sorted().toList());
  }

  @Test
  void sameSeedGivesTheSameRecordsAndAnotherSeedOthers() {
    List<ExpectedRecord> first = expected().toList();
    restart(DATA);
    assertThat(expected()).isEqualTo(first);
    restart(DATA.withSeed(2));
    assertThat(expected()).doesNotContainAnyElementsOf(first);
  }

  @Test
  void everyCursorHasItsOwnOrderUnlessSwitchedOff() {
    assertThat(served("").toList()).isNotEqualTo(served("").toList());
    restart(DATA.withShuffled(false));
    assertThat(served("").toList()).isEqualTo(served("").toList());
  }

  @Test
  void aSmallShareAreIdenticalDuplicates() {
    Set<ExpectedRecord> distinct = new HashSet<>(expected().toList());
    assertThat(distinct.size()).isBetween(2_940, 2_990);
    restart(DATA.withDuplicateOneIn(0));
    assertThat(expected()).doesNotHaveDuplicates();
  }

  @Test
  void tsIsTheLocalTimeOfTheMoment() {
    assertThat(expected()).allMatch(inZone(ZoneId.of("Asia/Kolkata"), DAY));
  }

  @Test
  void tsHoldsWhenClocksChange() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    LocalDate longDay = LocalDate.of(2026, 10, 25);
    LocalDate shortDay = LocalDate.of(2026, 3, 29);
    restart(DATA.withZone(paris));
    assertThat(clevertap.expected("Charged", longDay))
        .hasSize(3_000)
        .allMatch(inZone(paris, longDay));
    assertThat(clevertap.expected("Charged", shortDay))
        .hasSize(3_000)
        .allMatch(inZone(paris, shortDay));
  }

  @Test
  void todayGrowsButAnOpenCursorDoesNot() {
    LocalDate today = DAY.plusDays(1);
    String body = CleverTaps.selection("Charged", 20261123, 20261123);
    String opened = CleverTaps.post(clevertap, "/1/events.json", body).body();
    assertThat(clevertap.expected("Charged", today)).hasSize(1_500);
    clock.advance(Duration.ofMinutes(48));
    assertThat(clevertap.expected("Charged", today)).hasSize(1_600);
    String cursor = CleverTaps.json(opened).path("cursor").asText();
    assertThat(CleverTaps.records(CleverTaps.pages(clevertap, "/1/events.json", cursor)))
        .hasSize(1_500);
  }

  @Test
  void lateRecordsJoinTheirDay() {
    List<ExpectedRecord> before = expected().toList();
    clevertap.addLate("Charged", DAY, 7);
    assertThat(expected()).hasSize(3_007).containsAll(before);
    assertThat(expected()).allMatch(inZone(ZoneId.of("Asia/Kolkata"), DAY));
    assertThat(served("")).hasSize(3_007);
  }

  @Test
  void flagsDecideWhatARecordHolds() {
    JsonNode bare = served("").findFirst().orElseThrow().path("profile");
    assertThat(bare.fieldNames()).toIterable().contains("platform", "push_token", "df");
    assertThat(bare.fieldNames()).toIterable().doesNotContain("make", "profileData", "events");
    JsonNode full =
        served("&app=true&events=true&profile=true").findFirst().orElseThrow().path("profile");
    assertThat(full.fieldNames())
        .toIterable()
        .contains("os_version", "app_version", "make", "model", "profileData", "events");
  }

  @Test
  void recordIsAboutAKilobyteWithEightOrMoreProperties() {
    List<JsonNode> records = served("&app=true&profile=true").toList();
    assertThat(records.stream().mapToInt(record -> record.toString().length()).average().orElse(0))
        .isBetween(800.0, 1_300.0);
    assertThat(records).allMatch(record -> record.path("event_props").size() >= 8);
    assertThat(records).allMatch(record -> record.at("/event_props/Reference").asLong() > 1L << 53);
    assertThat(records).allMatch(record -> record.at("/event_props/Items/1/Price").isNumber());
  }

  @Test
  void onlyOccurrenceProvesTheZone() {
    List<JsonNode> only =
        served("&events=true")
            .filter(record -> record.at("/profile/events/Charged/count").asInt() == 1)
            .toList();
    assertThat(only).isNotEmpty();
    assertThat(only)
        .allSatisfy(
            record ->
                assertThat(LocalDateTime.parse(record.path("ts").asText(), TS))
                    .isEqualTo(
                        Instant.ofEpochSecond(
                                record.at("/profile/events/Charged/first_seen").asLong())
                            .atZone(ZoneId.of("Asia/Kolkata"))
                            .toLocalDateTime()));
  }

  @Test
  void flawedRecordsAreServedWhenAskedFor() {
    restart(DATA.withFlaws(new FlawShares(0.01, 0.01, 0.005)));
    List<JsonNode> records = served("").toList();
    assertThat(records.stream().map(record -> record.path("ts").asLong()))
        .contains(99999999999999L);
    assertThat(records.stream().map(record -> record.path("profile")))
        .anyMatch(profile -> !profile.has("objectId") && !profile.has("identity"));
    assertThat(records.stream().map(record -> record.at("/event_props/Note").asText().length()))
        .contains(34_100);
    assertThat(expected().map(ExpectedRecord::flaw)).contains(Flaw.values());
  }

  @Test
  void identityIsAbsentForSomeAndANumberForAFew() {
    List<JsonNode> identities = served("").map(record -> record.at("/profile/identity")).toList();
    assertThat(identities)
        .anyMatch(JsonNode::isMissingNode)
        .anyMatch(JsonNode::isNumber)
        .anyMatch(JsonNode::isTextual);
  }

  private Stream<JsonNode> served(String flags) {
    return CleverTaps.records(clevertap, "Charged", "?batch_size=460" + flags).stream();
  }

  private Stream<ExpectedRecord> expected() {
    return clevertap.expected("Charged", DAY);
  }

  private void restart(SandboxData data) {
    clevertap.close();
    clevertap = CleverTapSandbox.start(0, data, clock);
  }

  private static String key(JsonNode record) {
    JsonNode identity = record.at("/profile/identity");
    return record.at("/profile/objectId").asText()
        + (identity.isMissingNode() ? null : identity.asText())
        + record.path("ts").asLong()
        + record.path("event_props");
  }

  private static String key(ExpectedRecord record) {
    return record.objectId()
        + record.identity()
        + record.ts()
        + CleverTaps.json(record.eventProps());
  }

  private static Predicate<ExpectedRecord> inZone(ZoneId zone, LocalDate day) {
    return record -> {
      LocalDateTime local =
          Instant.ofEpochSecond(record.epochSecond()).atZone(zone).toLocalDateTime();
      return local.toLocalDate().equals(day) && local.format(TS).equals(Long.toString(record.ts()));
    };
  }
}
