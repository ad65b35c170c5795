package io.sluice.export.job.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.intake.Position;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceCheckpointTest {

  private static final Instant OPENED = Instant.parse("2026-11-23T10:15:30.123Z");

  @ParameterizedTest
  @ValueSource(strings = {"abc", "ZyZj%2Fa%3D%3D", "a/b+c==", "ünïcode", "1"})
  void aCheckpointComesBackAsItWas(String cursor) {
    SliceCheckpoint checkpoint =
        new SliceCheckpoint(new Position(cursor, OPENED), 4_991, 1_000_000_000_000L);

    assertThat(SliceCheckpoint.parse(checkpoint.asText())).contains(checkpoint);
  }

  @Test
  void aLongCursorComesBackByteForByte() {
    SliceCheckpoint checkpoint =
        new SliceCheckpoint(new Position("Zy%2F".repeat(480), OPENED), 0, 0);

    assertThat(SliceCheckpoint.parse(checkpoint.asText())).contains(checkpoint);
  }

  @Test
  void theTextOfTheFirstVersionStaysReadable() {
    assertThat(SliceCheckpoint.parse("1 1795428930123 40 17 c%3D"))
        .contains(
            new SliceCheckpoint(
                new Position("c%3D", Instant.ofEpochMilli(1_795_428_930_123L)), 17, 40));
  }

  /** A checkpoint that is not understood costs a second reading, never the run. */
  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "1",
        "1 2 3",
        "2 1795428930123 40 17 c",
        "1 now 40 17 c",
        "1 1795428930123 40 many c",
        "1 1795428930123 40 -1 c",
        "1 1795428930123 40 99999999999 c",
        "1 99999999999999999999 40 17 c",
        "1 1795428930123 99999999999999999999 17 c",
        "1 1795428930123 17 c",
        "1 1795428930123 40 17 ",
        "1  1795428930123 40 17 c",
        "{\"cursor\":\"c\"}"
      })
  void anyOtherTextIsNoCheckpoint(String text) {
    assertThat(SliceCheckpoint.parse(text)).isEmpty();
  }

  @Test
  void whatIsNoTextIsNoCheckpoint() {
    assertThat(SliceCheckpoint.parse(42)).isEmpty();
    assertThat(SliceCheckpoint.parse(new byte[] {1, 2})).isEmpty();
  }
}
