package io.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileRulesTest {

  @Test
  void peopleAreFoundByTheLaunchOfTheAppUnlessEventsAreNamed() {
    assertThat(ProfileRules.events(null)).containsExactly("App Launched");
    assertThat(ProfileRules.events(List.of())).containsExactly("App Launched");
    assertThat(ProfileRules.events(List.of("Charged", "Searched")))
        .containsExactly("Charged", "Searched");
  }

  @Test
  void profilesRecurAtMostOnceADay() {
    assertThat(ProfileRules.checkEveryHours(DataType.USER_PROFILES, 23))
        .hasValueSatisfying(error -> assertThat(error.field()).isEqualTo("everyHours"));
    assertThat(ProfileRules.checkEveryHours(DataType.USER_PROFILES, 24)).isEmpty();
    assertThat(ProfileRules.checkEveryHours(DataType.USER_PROFILES, null)).isEmpty();
    assertThat(ProfileRules.checkEveryHours(DataType.ALL_SYSTEM_EVENTS, 4)).isEmpty();
  }
}
