package io.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportFilterParametersTest {

  private final ExportFilterParameters parameters = new ExportFilterParameters();

  @Test
  void absentParametersMatchAll() {
    assertThat(parameters.filter()).isEqualTo(new ExportFilter(null, null, null, null));
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

    assertThat(parameters.filter().conditions())
        .hasSize(4)
        .containsEntry("export.partner.id", 7L)
        .containsEntry("export.dataType", DataType.SELECTED_EVENTS)
        .containsEntry("export.frequency", Frequency.ONE_TIME)
        .containsEntry("state.status", ExportStatus.RUNNING);
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
