package io.sluice.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.clevertap.SoleOccurrence;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AccountZoneCheckTest {

  /** The live record of the facts, section 1: India. */
  private static final SoleOccurrence INDIAN = new SoleOccurrence(1668817177, 20221119054937L);

  @Test
  void zoneOfTheDataIsNoContradiction() {
    assertThat(AccountZoneCheck.contradiction(INDIAN, ZoneId.of("Asia/Kolkata"))).isEmpty();
    assertThat(AccountZoneCheck.contradiction(INDIAN, ZoneId.of("Asia/Colombo"))).isEmpty();
  }

  @Test
  void otherZoneIsNamedBesideWhatTheDataShows() {
    assertThat(AccountZoneCheck.contradiction(INDIAN, ZoneId.of("America/New_York")).orElseThrow())
        .contains("America/New_York was at UTC-05:00", "events are at UTC+05:30");
    assertThat(AccountZoneCheck.contradiction(INDIAN, ZoneId.of("UTC"))).isPresent();
  }

  @Test
  void momentsThatDoNotBelongTogetherProveNothing() {
    SoleOccurrence other = new SoleOccurrence(1668817177, 20221119055437L);
    assertThat(AccountZoneCheck.contradiction(other, ZoneId.of("UTC"))).isEmpty();
  }
}
