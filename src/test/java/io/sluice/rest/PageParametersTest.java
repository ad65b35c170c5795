package io.sluice.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.export.Fields;
import io.sluice.problem.BadInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageParametersTest {

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 30, 40})
  void theSizesOfTheDashboardAreTaken(int size) {
    assertThat(page(1, size).size()).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -10, 0, 1, 9, 11, 25, 41, 50, 100})
  void anyOtherSizeIsRefused(int size) {
    assertThatThrownBy(() -> page(1, size).size())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("size");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1_000})
  void pagesAreCountedFromOne(int page) {
    assertThat(page(page, 20).page()).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aPageBeforeTheFirstIsRefused(int page) {
    assertThatThrownBy(() -> page(page, 20).page())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("page");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE / 40 + 1, Integer.MAX_VALUE})
  void aPageThatNoListCanHaveIsRefused(int page) {
    assertThatThrownBy(() -> page(page, 40).page())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("page");
    assertThat(page(Integer.MAX_VALUE / 40, 40).page() * 40).isPositive();
  }

  private static PageParameters page(int page, int size) {
    return Fields.set(Fields.set(new PageParameters(), "page", page), "size", size);
  }
}
