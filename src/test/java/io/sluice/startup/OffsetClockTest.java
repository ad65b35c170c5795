package io.sluice.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffsetClockTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

  @TempDir private Path folder;
  private Path file;
  private Clock clock;

  @BeforeEach
  void make() {
    file = folder.resolve("offset");
    clock = new OffsetClock(Clock.fixed(NOW, ZoneOffset.UTC), file);
  }

  @Test
  void withoutTheFileItIsTheOtherClock() {
    assertThat(clock.instant()).isEqualTo(NOW);
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 2026-11-23T10:15:30Z",
    "PT4H, 2026-11-23T14:15:30Z",
    "P1DT1M, 2026-11-24T10:16:30Z",
    "PT-30M, 2026-11-23T09:45:30Z"
  })
  void itIsAheadByTheDurationInTheFile(String offset, Instant then) throws IOException {
    Files.writeString(file, offset);

    assertThat(clock.instant()).isEqualTo(then);
    assertThat(clock.millis()).isEqualTo(then.toEpochMilli());
  }

  @Test
  void theLineBreakOfAnEditorDoesNotMatter() throws IOException {
    Files.writeString(file, "PT1H\n");

    assertThat(clock.instant()).isEqualTo("2026-11-23T11:15:30Z");
  }

  @Test
  void aChangeOfTheFileCountsAtOnce() throws IOException {
    Files.writeString(file, "PT1H");
    assertThat(clock.instant()).isEqualTo("2026-11-23T11:15:30Z");
    Files.writeString(file, "P60D");

    assertThat(clock.instant()).isEqualTo("2027-01-22T10:15:30Z");

    Files.delete(file);

    assertThat(clock.instant()).isEqualTo(NOW);
  }

  @Test
  void inAnotherZoneItIsTheSameTime() throws IOException {
    Files.writeString(file, "PT10H");
    Clock there = clock.withZone(ZoneId.of("Asia/Kolkata"));

    assertThat(there.getZone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
    assertThat(there.instant()).isEqualTo("2026-11-23T20:15:30Z");
  }

  @Test
  void whatIsNoDurationIsNotTakenForNoOffset() throws IOException {
    Files.writeString(file, "4 hours");

    assertThatThrownBy(clock::instant).isInstanceOf(DateTimeParseException.class);
  }
}
