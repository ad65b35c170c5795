package io.sluice.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RejectionListingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final RejectionListing ALL = new RejectionListing(7, null, "", null, 0);
  private static final RejectionListing SOME =
      new RejectionListing(7, "no_user_id", "Added & removed", DAY, 3);

  @Test
  void whatIsUsualDoesNotStandInTheAddress() {
    assertThat(ALL.isFiltered()).isFalse();
    assertThat(ALL.getAddress()).isEqualTo("run.xhtml?id=7#rejections");
    assertThat(ALL.getDownload()).isEqualTo("/api/v1/runs/7/rejections.ndjson");
  }

  @Test
  void addressHoldsEveryConditionAndThePage() {
    assertThat(SOME.isFiltered()).isTrue();
    assertThat(SOME.getAddress())
        .isEqualTo(
            "run.xhtml?id=7&reason=no_user_id&event=Added+%26+removed&day=2026-11-01&rejections=3"
                + "#rejections");
    assertThat(SOME.onPage(4).getAddress()).contains("reason=", "event=", "day=", "rejections=4#");
  }

  @Test
  void downloadHasAllThatIsFilteredOnWhateverPage() {
    assertThat(SOME.getDownload())
        .isEqualTo(
            "/api/v1/runs/7/rejections.ndjson?reason=no_user_id&event=Added+%26+removed"
                + "&day=2026-11-01");
  }

  @Test
  void otherConditionStartsAtTheFirstPage() {
    assertThat(SOME.ofReason(null)).isEqualTo(new RejectionListing(7, null, SOME.event(), DAY, 1));
    assertThat(SOME.ofEvent("Charged").page()).isEqualTo(1);
    assertThat(SOME.ofDay(null))
        .isEqualTo(new RejectionListing(7, "no_user_id", SOME.event(), null, 1));
    assertThat(SOME.ofSlice("Charged", DAY))
        .isEqualTo(new RejectionListing(7, null, "Charged", DAY, 1));
  }
}
