package io.sluice.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.audit.AuditAction;
import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditFilter;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AuditListingTest {

  private static final AuditListing ALL = new AuditListing(null, null, null, null, null, null, 0);
  private static final AuditListing SOME =
      new AuditListing(
          "a b",
          AuditAction.CREATE,
          AuditEntity.USER,
          "x",
          LocalDate.of(2026, 11, 1),
          LocalDate.of(2026, 11, 2),
          3);

  @Test
  void addressHoldsEveryConditionAndThePage() {
    assertThat(SOME.getAddress())
        .isEqualTo(
            "audit.xhtml?user=a+b&action=CREATE&entity=USER&entityId=x&from=2026-11-01"
                + "&to=2026-11-02&page=3");
    assertThat(SOME.getConditionCount()).isEqualTo(6);
  }

  @Test
  void allIsThePageItself() {
    assertThat(ALL.getAddress()).isEqualTo("audit.xhtml");
    assertThat(ALL.isFiltered()).isFalse();
    assertThat(ALL.filter()).isEqualTo(AuditFilter.ALL);
  }

  @Test
  void lastDayIsInclusive() {
    assertThat(SOME.filter().from()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
    assertThat(SOME.filter().to()).isEqualTo(Instant.parse("2026-11-03T00:00:00Z"));
  }
}
