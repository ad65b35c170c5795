package io.sluice.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.DataType;
import io.sluice.export.ExportStatus;
import io.sluice.export.Frequency;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportListingTest {

  private static final ExportListing ALL =
      new ExportListing(null, null, null, null, null, null, null, 1, 20);
  private static final ExportListing SOME =
      new ExportListing(
          7L,
          DataType.SELECTED_EVENTS,
          "JSON",
          ExportStatus.DONE,
          Frequency.LIVE,
          LocalDate.of(2026, 11, 1),
          LocalDate.of(2026, 11, 2),
          3,
          10);

  @Test
  void whatIsUsualDoesNotStandInTheAddress() {
    assertThat(ALL.getAddress()).isEqualTo("exports.xhtml");
    assertThat(ALL.isFiltered()).isFalse();
  }

  @Test
  void addressHoldsEveryConditionAndThePage() {
    assertThat(SOME.getAddress())
        .isEqualTo(
            "exports.xhtml?partner=7&type=SELECTED_EVENTS&format=JSON&status=DONE&frequency=LIVE"
                + "&exportedFrom=2026-11-01&exportedTo=2026-11-02&page=3&size=10");
    assertThat(SOME.getConditionCount()).isEqualTo(7);
  }

  @Test
  void otherSizeStartsAtTheFirstPage() {
    assertThat(SOME.ofSize(40).page()).isEqualTo(1);
    assertThat(SOME.ofSize(15).size()).isEqualTo(20);
    assertThat(ALL.onPage(-4).page()).isEqualTo(1);
  }

  @Test
  void somethingOnTopOfTheListIsEncoded() {
    assertThat(ALL.address(Map.of("edit", "a&b"))).isEqualTo("exports.xhtml?edit=a%26b");
  }
}
