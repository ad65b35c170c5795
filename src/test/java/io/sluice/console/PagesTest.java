package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagesTest {

  @Test
  void pagesCountFromOne() {
    Pages pages = new Pages(3, 10, 57, number -> "list?page=" + number);
    assertThat(pages.getFirst()).isEqualTo(21);
    assertThat(pages.getLast()).isEqualTo(30);
    assertThat(pages.getCount()).isEqualTo(6);
    assertThat(pages.getNear()).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(pages.address(4)).isEqualTo("list?page=4");
  }

  @Test
  void emptyListHasOnePage() {
    Pages none = new Pages(1, 20, 0, number -> "");
    assertThat(none.getFirst()).isZero();
    assertThat(none.isPrevious()).isFalse();
    assertThat(none.isNext()).isFalse();
  }
}
