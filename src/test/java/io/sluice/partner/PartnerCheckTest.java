package io.sluice.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.account.CheckResult;
import io.sluice.destination.WriteKeyCheck;
import io.sluice.destination.WriteKeyCheck.Verdict;
import io.sluice.export.job.slice.FakeDestination;
import org.junit.jupiter.api.Test;

class PartnerCheckTest {

  @Test
  void knownWriteKeyIsOk() {
    assertThat(check(Verdict.KNOWN, null)).isEqualTo(new CheckResult(true, null, null));
  }

  @Test
  void unknownWriteKeyIsToldWithTheRegion() {
    assertThat(check(Verdict.UNKNOWN, null))
        .isEqualTo(CheckResult.failed("Segment does not know this write key (region US)"));
  }

  @Test
  void undecidedCheckSaysWhy() {
    assertThat(check(Verdict.UNDECIDED, "HTTP 503").reason())
        .isEqualTo("The write key could not be checked: HTTP 503");
  }

  private static CheckResult check(Verdict verdict, String reason) {
    PartnerService partners = Fixtures.partners(new StoredPartners());
    partners.create(Fixtures.newPartner(7, "Prod"));
    FakeDestination destination = new FakeDestination();
    destination.check = new WriteKeyCheck(verdict, reason);
    return new PartnerCheck(partners, destination).check(1);
  }
}
