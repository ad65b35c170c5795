package io.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.export.ExportFilter.Condition;
import io.sluice.problem.BadInputException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportFilterParametersTest {

  private final ExportFilterParameters parameters = new ExportFilterParameters();

  @Test
  void absentParametersMatchAll() {
    assertThat(parameters.filter())
        .isEqualTo(
            new ExportFilter(null, null, null, null, null, null, ExportFilter.Sort.CREATED, true));
    assertThat(parameters.filter().conditions()).isEmpty();
  }

  @Test
  void aParameterThatIsEmptyMatchesAll() {
    Fields.set(parameters, "status", "");

    assertThat(parameters.filter().status()).isNull();
  }

  @Test
  void everyParameterBecomesACondition() {
    Fields.set(parameters, "partner", 7L);
    Fields.set(parameters, "type", "SELECTED_EVENTS");
    Fields.set(parameters, "frequency", "ONE_TIME");
    Fields.set(parameters, "status", "RUNNING");
    Fields.set(parameters, "exportedFrom", "2026-11-01");
    Fields.set(parameters, "exportedTo", "2026-11-30");

    assertThat(parameters.filter().conditions())
        .containsExactly(
            new Condition("export.partner.id", "=", "partner", 7L),
            new Condition("export.dataType", "=", "type", DataType.SELECTED_EVENTS),
            new Condition("export.frequency", "=", "frequency", Frequency.ONE_TIME),
            new Condition("state.status", "=", "status", ExportStatus.RUNNING),
            new Condition("export.createdDay", ">=", "exportedFrom", LocalDate.of(2026, 11, 1)),
            new Condition("export.createdDay", "<=", "exportedTo", LocalDate.of(2026, 11, 30)));
  }

  @ParameterizedTest
  @CsvSource({"type, PROFILES", "status, running", "frequency, HOURLY", "status, ' DONE'"})
  void aWordThatIsNoConstantIsRefusedWithThoseThatAre(String field, String word) {
    Fields.set(parameters, field, word);

    assertThatThrownBy(parameters::filter)
        .isInstanceOfSatisfying(
            BadInputException.class,
            e ->
                assertThat(e.errors())
                    .singleElement()
                    .satisfies(
                        error -> {
                          assertThat(error.field()).isEqualTo(field);
                          assertThat(error.value()).isEqualTo(word);
                          assertThat(error.message()).startsWith("must be one of [");
                        }));
  }
}
