package io.sluice.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RejectionCodeTest {

  /** The longest code that the database holds. */
  private static final int MOST_CHARACTERS = 60;

  @Test
  void noCodeStandsForTwoReasons() {
    assertThat(Stream.of(RejectionCode.values()).map(RejectionCode::code))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[a-z]+(_[a-z]+)*") && code.length() <= MOST_CHARACTERS);
    assertThat(Stream.of(RejectionCode.values()).map(RejectionCode::inWords))
        .doesNotHaveDuplicates()
        .allMatch(words -> words.matches("\\S.*[^.\\s]"));
  }
}
