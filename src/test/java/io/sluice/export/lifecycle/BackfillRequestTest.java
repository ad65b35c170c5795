package io.sluice.export.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.BackfillRequest;
import io.sluice.export.DayRange;
import io.sluice.export.ExportRules;
import io.sluice.export.RangePreset;
import io.sluice.problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackfillRequestTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Test
  void daysAreGivenByNameOrOneByOne() {
    BackfillRequest named = new BackfillRequest(RangePreset.YESTERDAY, null, null);
    BackfillRequest given = new BackfillRequest(null, MONDAY, MONDAY.plusDays(2));

    assertThat(broken(named)).isEmpty();
    assertThat(named.days(TODAY)).isEqualTo(new DayRange(TODAY.minusDays(1), TODAY.minusDays(1)));
    assertThat(broken(given)).isEmpty();
    assertThat(given.days(TODAY)).isEqualTo(new DayRange(MONDAY, MONDAY.plusDays(2)));
  }

  @Test
  void daysAreNotGivenTwice() {
    assertThat(broken(new BackfillRequest(RangePreset.TODAY, MONDAY, TODAY)))
        .containsExactly("from", "to");
  }

  @Test
  void daysThatAreMissingReversedOrInTheFutureAreNamed() {
    assertThat(broken(new BackfillRequest(null, null, null))).containsExactly("from", "to");
    assertThat(broken(new BackfillRequest(null, TODAY, MONDAY))).containsExactly("from");
    assertThat(broken(new BackfillRequest(null, TODAY, TODAY.plusDays(1)))).containsExactly("to");
  }

  private static List<String> broken(BackfillRequest request) {
    return ExportRules.brokenDays(request, TODAY).stream().map(FieldError::field).toList();
  }
}
