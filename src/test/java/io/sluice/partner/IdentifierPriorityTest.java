package io.sluice.partner;

import static io.sluice.record.Identifier.EMAIL;
import static io.sluice.record.Identifier.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentifierPriorityTest {

  private final IdentifierPriorityValidator rule = new IdentifierPriorityValidator();

  @Test
  void differentIdentifiersAreAPriority() {
    assertThat(rule.isValid(List.of(EMAIL, IDENTITY), null)).isTrue();
  }

  @Test
  void absentPriorityIsValid() {
    assertThat(rule.isValid(null, null)).isTrue();
  }

  @Test
  void emptyListIsNone() {
    assertThat(rule.isValid(List.of(), null)).isFalse();
  }

  @Test
  void sameIdentifierTwiceIsNone() {
    assertThat(rule.isValid(List.of(EMAIL, IDENTITY, EMAIL), null)).isFalse();
  }

  @Test
  void nullInTheListIsNone() {
    assertThat(rule.isValid(Collections.singletonList(null), null)).isFalse();
  }
}
