package io.sluice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntakesTest {

  private final InMemoryIntake api = new InMemoryIntake(IntakeKind.API);
  private final InMemoryIntake files = new InMemoryIntake(IntakeKind.FILES);
  private final Intakes intakes = new Intakes(List.of(files, api), List.of());

  @Test
  void aPlanAsksThemInTheOrderOfTheirKinds() {
    assertThat(intakes.ofEvents()).containsExactly(api, files);
    assertThat(intakes.ofProfiles()).isEmpty();
  }

  @Test
  void aSliceIsReadFromTheIntakeThatItRemembers() {
    assertThat(intakes.ofEvents(IntakeKind.FILES)).isSameAs(files);
  }

  @Test
  void aKindThatNobodyHasIsNamed() {
    assertThatThrownBy(() -> intakes.ofProfiles(IntakeKind.FILES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("FILES");
  }
}
